"""A nurse's window beside the patients' screen."""
