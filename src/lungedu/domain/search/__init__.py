"""Search over stored text: what people ask, in their own words, and the stored entry that fits.

    words      a text as tokens: stems, with words that mean the same made one
    spelling   the nearest known words of a misspelled or half-typed one
    entries    everything that can be found, from the library
    index      the entries in SQLite, in memory; saved and opened again
    ranking    how well an entry fits
    alarms     questions that only people can answer, and emergencies
    asker      all of it: a question in, entries out
    explanation  what each part contributed, for `lungedu ask --why`
    tuning     every tuned number, with its reason

Nothing is generated. An answer is named by its id, and shown as it is stored.
"""
