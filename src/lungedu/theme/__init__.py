"""Colors and sizes by meaning. No Qt here."""
