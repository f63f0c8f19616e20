"""Between the core and the screen: the app's one state, its actions, its notices. QtCore only."""
