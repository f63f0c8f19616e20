"""Colors and sizes, named by purpose. No Qt here."""
