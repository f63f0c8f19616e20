"""Charts as plain values."""
