"""Widgets of single features: side panel, quiz."""
