"""Reusable widgets that depend on the UI context but on no view model."""
