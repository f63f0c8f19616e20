"""More single parts: the body and its organs."""

PARTS = {}
