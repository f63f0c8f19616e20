"""Diagrams and charts: canvases and their controls."""
