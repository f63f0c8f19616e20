"""Pictures as plain values: what to draw, and where. Qt only paints them."""
