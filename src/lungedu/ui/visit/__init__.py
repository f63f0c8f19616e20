"""The list for the next visit, and how it is taken home."""
