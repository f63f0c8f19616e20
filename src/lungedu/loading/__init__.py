"""From files to models: YAML with line numbers, every problem at once, checks across files, schemas."""
