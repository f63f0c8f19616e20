"""Everything that is printed or written as a PDF, on one page engine."""
