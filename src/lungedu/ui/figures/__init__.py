"""Diagrams and charts on screen: canvases and their controls."""
