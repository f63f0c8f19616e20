"""Frozen models of every content file. Independent of files, YAML and Qt."""
