"""The question box, its results, and the on-screen keyboard."""
