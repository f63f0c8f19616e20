"""A touch screen in a waiting room: its file of settings, the lock, the way out for staff, and what keeps it up."""
