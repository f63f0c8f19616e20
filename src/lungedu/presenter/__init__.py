"""Presenter mode for education sessions: the nurse's console next to the patient window."""
