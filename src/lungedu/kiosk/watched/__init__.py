"""The Qt side of a watched kiosk: the heartbeat of the app, and the screen in its place when it does not stay up."""
