"""View models between the core and the screen: the app's state, its actions, its notices. QtCore only."""
