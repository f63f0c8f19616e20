"""Shared by every package: errors, ids, access to bundled files, interface messages, dates."""
