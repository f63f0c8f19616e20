"""What the app says: frozen models of every content file. They know nothing of files, YAML or Qt."""
