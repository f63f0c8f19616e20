"""Loads files into models: YAML with line numbers, all problems at once, checks across files, schemas."""
