"""Parts of single features: the side panel, the quiz."""
