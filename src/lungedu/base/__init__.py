"""What every room may use: errors, ids, the one door to bundled files, words, the clock."""
