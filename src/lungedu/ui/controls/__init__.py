"""Widgets that know the build context and no view model."""
