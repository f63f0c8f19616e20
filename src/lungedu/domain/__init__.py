"""What the app does, without a screen: one person's session, sections of a page, people of 100."""
