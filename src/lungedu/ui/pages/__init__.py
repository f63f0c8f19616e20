"""One file a page. A page builds itself from the state and the content; pages do not know each other."""
