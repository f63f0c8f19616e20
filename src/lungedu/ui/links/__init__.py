"""Cards that lead to other pages."""
