"""The list for the next visit, and how to take it home."""
