"""Every number that the search was tuned with, in one place.

The numbers were chosen by hand on the questions of `tests/domain/search/questions/known.yaml`; nothing was fitted to
`held_out.yaml`. Limits of what is read, such as `LONGEST_TEXT`, are no tuning and stay with their code.

    RANKING.nearest                     # 0.66
    replace(RANKING, nearest=0.5)       # for a trial; `lungedu ask --why` prints what each part contributes

A number of `CLASSIFIER`, and any that decides which tokens an index holds, needs a new index: raise `FORM` in `index`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpellingTuning:
    """What a misspelled or half-typed word may stand for. Weights are from 0 to 1: how sure it is that it was meant."""

    shortest: int = 4
    """Letters of a word that may be misspelled: shorter ones are near too many others."""
    one_error_up_to: int = 5
    """Letters of a word that may hold one error; longer ones may hold two."""
    two_errors_up_to: int = 8
    """Letters of a word that may hold two errors; longer ones may hold three."""
    first_differs: float = 0.6
    """What it costs, in errors, when the first letter is another: people seldom miss that."""
    no_error: float = 0.95
    """The weight of a guess before its errors are taken off: no guess is as sure as a known word."""
    per_error: float = 0.15
    """What each error takes off the weight."""
    least: float = 0.4
    """The lowest weight of a guess, however many errors it has."""
    beside_the_best: float = 0.7
    """How many more errors than the best guess another may have. Under 1: guesses of another count are dropped, those
    that differ only in the first letter are kept."""
    guesses: int = 4
    """Guesses that are kept for a misspelled word."""
    per_length: int = 8
    """Guesses of each length of word that rapidfuzz returns: limits the work."""
    most_begun: int = 2_000
    """Words that are looked at for one beginning: limits the work."""
    shortest_begun: int = 2
    """Letters from which on a half-typed word is completed."""
    begun: float = 0.5
    """The weight of a word that begins as typed."""
    begun_by_share: float = 0.4
    """What is added to it for the share of the word that is typed."""
    completions: int = 12
    """Words that a half-typed one is completed to, those in most entries first."""
    shortest_part: int = 3
    """Letters of each of two words that were written as one."""


@dataclass(frozen=True, slots=True)
class QueryTuning:
    """How a question is read into tokens."""

    most_words: int = 60
    """Words of a question that are searched for: a longer one has said by then what it is about. Limits the work."""
    near: float = 0.6
    """How much a word counts that `near` of asking.yaml lists for one of the question."""
    still_typed: int = 4
    """A known word under so many letters may still be the start of a longer one."""
    begun_of_known: float = 0.6
    """How much the longer words count then, against words that begin like an unknown one."""
    phrase_of_guesses: float = 0.9
    """The weight of a phrase of asking.yaml when one of its words was guessed."""
    shortest_split: int = 7
    """Letters from which on an unknown word may be two known ones written as one."""


@dataclass(frozen=True, slots=True)
class RankingTuning:
    """How well one entry fits, by its nearest way of asking. See `ranking`."""

    nearest: float = 0.66
    """The share of the nearest way of asking. With `whole` and `order` it makes 1."""
    whole: float = 0.26
    """The share of how much of the question the whole entry holds."""
    order: float = 0.08
    """The share of words that follow one another as they were asked."""
    body: float = 0.45
    """How much a word counts that is in the answer alone, against one in a way of asking."""
    tag: float = 0.35
    """How much a word counts that is in the title of the entry's group alone."""
    filler: float = 0.15
    """How much a filler tells, against another word as rare."""
    most_asked: float = 0.01
    """Between two that fit alike, the one that more people ask: large enough to order them, too small for more."""


@dataclass(frozen=True, slots=True)
class LikelihoodTuning:
    """How likely all ways of asking for an entry make a question. See `likelihood`."""

    smooth: float = 2.0
    """As many ways of asking, made up of what is common to all entries, are added to those of each."""
    pair: float = 0.6
    """How much two words that follow one another count, against one word."""
    pair_of_fillers: float = 0.3
    """The same, where both are fillers."""
    filler: float = 0.35
    """How much a filler counts, against another word."""
    other: float = 0.3
    """How much a word counts that may stand for one that was typed."""
    unknown: float = 0.5
    """How much a word that nobody asks with tells against all entries, in words as rare as can be."""
    elsewhere: float = 2.0
    """The same for a word of `elsewhere` in asking.yaml."""
    in_body: float = 0.15
    """As many ways of asking a word is worth that is in the answer."""


@dataclass(frozen=True, slots=True)
class ClassifierTuning:
    """How the classifier of emergencies and questions for people learns. See `learned`; needs a new index."""

    rounds: int = 6
    """Times that every example is gone through."""
    first_step: float = 2.0
    """How far a weight moves for an example in the first round."""
    slower: float = 0.3
    """How much less in each later round: the step is first_step / (1 + round * slower)."""
    clear_enough: float = 2.0
    """An example that is told apart so clearly moves nothing."""
    weight_of_own: float = 2.0
    """There are many more examples against a redirect than for it: each of those for it counts so much more."""
    bias: float = -1.5
    """Where each kind starts from: most questions are of no kind."""
    bias_step: float = 0.2
    """How far the bias moves, against a weight: every example moves it, so it would swing."""
    pair: float = 0.7
    """What two words that follow one another count, against a word."""
    apart: float = 0.4
    """What two words with one between them count, against a word."""
    too_small: float = 0.1
    """Weights under this are not kept: the index is smaller without them."""
    most_examples: int = 8_000
    """Ways of asking for other entries that are learned from: with more, evenly chosen ones. Limits the work."""
    at_once: int = 40
    """Examples between two steps, some milliseconds. Of the time between steps alone; changes no weight."""


@dataclass(frozen=True, slots=True)
class AlarmTuning:
    """How clear the classifier's score must be: above 0 a question is rather of a kind than not. See `alarms`."""

    redirect: float = -0.5
    """For a question that only people can answer. Under 0: missing one is the greater harm."""
    self_harm: float = -0.1
    """For thoughts of suicide. A rule of asking.yaml that fits needs no score."""
    urgent: float = 0.0
    """For an emergency."""
    urgent_if_doubtful: float = 1.0
    """For an emergency, when the question may be about anything."""
    redirect_if_doubtful: float = 1.5
    """For a question that only people can answer, when it may be about anything."""
    whatever_else_fits: float = 1.0
    """From so clear a score on no other answer that fits counts against it."""
    per_rival: float = 3.0
    """How much clearer a score must be for each unit of another answer's fit above `no_rival`."""
    no_rival: float = 0.2
    """How well another answer must fit to count."""
    shortest_clause: int = 3
    """Words of a part of a question that is looked at by itself."""


@dataclass(frozen=True, slots=True)
class SelectionTuning:
    """Which of the weighed entries are found. See `asker`."""

    candidates: int = 60
    """Entries that the index gives for a question: limits the work."""
    likely: int = 24
    """Those of them that are weighed closely, the likeliest: limits the work."""
    most_rows: int = 4_000
    """Entries that the index weighs for one question: words that more than so many entries hold tell nothing apart.
    Limits the work with many thousand entries."""
    asked_in_index: float = 6.0
    """What a word in a way of asking counts in FTS5's own ranking, against 1 in the answer."""
    enough: tuple[tuple[float, float], ...] = ((3.0, 0.05), (2.0, 0.12), (1.0, 0.18), (-0.9, 0.37), (-math.inf, 0.95))
    """By how many words of a question the app knows, how well an entry must fit: what fits less is not found."""
    enough_for_fillers: float = 0.75
    """How well an entry must fit a question of fillers."""
    few_fillers: int = 3
    """So few fillers alone may be about anything."""
    enough_at_first: float = 0.18
    """The most that is asked for while somebody types the first words: the last one may be half."""
    first_words: int = 2
    """How many words those are."""
    sure: float = 0.9
    """From this weight on a word or phrase counts as known rather than guessed."""
    guessed: float = 0.5
    """What a guessed word is worth as evidence, against 1 for a known one."""
    unknown: float = -0.5
    """What a word is worth as evidence that nobody asks with."""
    elsewhere: float = -2.0
    """What a word of `elsewhere` in asking.yaml is worth as evidence."""
    beside_the_best: float = 0.45
    """What fits less than this share of the best one is left out."""
    of_redirect: float = -0.1
    """Added to a question for people that neither rule nor classifier knows."""
    of_urgent: float = -0.1
    """Added to the warning signs, where nothing says that it is an emergency."""
    of_page: float = -0.06
    """Added to a page: an answer is shorter."""
    of_term: float = -0.04
    """Added to a word of the glossary."""
    defined: float = 0.25
    """How much better a word of the glossary fits when somebody asks what it means."""
    word_for_word: float = 0.86
    """How near a way of asking must come for a redirect to lose `of_redirect`."""


SPELLING = SpellingTuning()
QUERY = QueryTuning()
RANKING = RankingTuning()
LIKELIHOOD = LikelihoodTuning()
CLASSIFIER = ClassifierTuning()
ALARM = AlarmTuning()
SELECTION = SelectionTuning()
