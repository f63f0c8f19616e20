"""Search field, search results and on-screen keyboard."""
