"""One module per page. A page builds itself from state and content; pages do not import each other."""
