"""Learns from examples by which words and turns of phrase some questions are known: those that only people can answer,
and those of an emergency.

All ways of asking that the content lists are the examples: those of a redirect on one side, those of all other entries
on the other. For each redirect every word, and each two that follow one another (also with one between them), gets a
weight, up or down, until the examples are separated (logistic regression, one redirect against the rest). *How long
do I have* and *how long does the drip take* share most words; the pair *I have* and the word *drip* tell them apart.

    learning = Learning(examples, groups)
    for _ in learning: ...                  # a step at a time; about a second in all
    learning.learned.best(tokens)           # ("how-long-me", 2.1); above 0 it is rather that than not
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from lungedu.domain.search.tuning import CLASSIFIER

Tokens = Sequence[str]
Weights = dict[str, float]
"""By feature."""


@dataclass(frozen=True, slots=True)
class Example:
    """A way of asking."""

    tokens: Tokens
    kind: str = ""
    """The redirect that it is for, or the warning signs; empty for all other entries."""
    teaches_not: str = ""
    """A kind that it is neither for nor against."""


@dataclass(frozen=True)
class Classifier:
    """`weights`: of each redirect; the feature "" is what it starts from."""

    weights: Mapping[str, Weights]
    groups: Mapping[str, str] = field(default_factory=dict)
    """From a token to the name of what it stands for here: *mum*, *dad* and *he* are all the same relative."""

    def score(self, tokens: Tokens, kind: str) -> float:
        """How clearly a question is one of a kind: above 0 rather that than not, under 0 rather not."""
        weights = self.weights.get(kind)
        if weights is None:
            return -math.inf
        return _score(weights, features(tokens, self.groups))

    def best(self, tokens: Tokens, but: str = "") -> tuple[str, float]:
        """The kind that a question is most clearly of, and how clearly; one kind is left out of it."""
        found = features(tokens, self.groups)
        scores = ((kind, _score(weights, found)) for kind, weights in self.weights.items() if kind != but)
        return max(scores, key=lambda pair: pair[1], default=("", -math.inf))


class ClassifierTraining:
    """Learns while one iterates over it."""

    def __init__(self, examples: Iterable[Example], groups: Mapping[str, str]):
        self._examples = [(tuple(features(example.tokens, groups).items()), example) for example in examples]
        kinds = sorted({example.kind for _, example in self._examples if example.kind})
        self._weights: dict[str, Weights] = {kind: {"": CLASSIFIER.bias} for kind in kinds}
        self._groups = groups

    def __iter__(self) -> Iterator[None]:
        order = Random(1)  # the same examples always teach the same
        examples = list(self._examples)
        for number in range(CLASSIFIER.rounds):
            order.shuffle(examples)
            step = CLASSIFIER.first_step / (1 + number * CLASSIFIER.slower)
            for place, (found, example) in enumerate(examples):
                self._learn(found, example, step)
                if place % CLASSIFIER.at_once == 0:
                    yield

    def _learn(self, found: tuple[tuple[str, float], ...], example: Example, step: float) -> None:
        for name, weights in self._weights.items():
            if name == example.teaches_not:
                continue
            wanted = 1 if example.kind == name else -1
            clear = wanted * (weights[""] + sum([weights[one] * value for one, value in found if one in weights]))
            if clear > CLASSIFIER.clear_enough:
                continue
            move = wanted * step / (1 + math.exp(max(clear, -30))) * (CLASSIFIER.weight_of_own if wanted > 0 else 1)
            weights[""] += move * CLASSIFIER.bias_step
            for one, value in found:
                weights[one] = weights.get(one, 0.0) + move * value

    @property
    def learned(self) -> Classifier:
        """What was learned so far."""
        kept = {kind: {one: round(weight, 3) for one, weight in weights.items() if abs(weight) > CLASSIFIER.too_small}
                for kind, weights in self._weights.items()}
        return Classifier(kept, self._groups)


def _score(weights: Weights, found: Mapping[str, float]) -> float:
    return weights.get("", 0.0) + sum(weights[one] * value for one, value in found.items() if one in weights)


def features(tokens: Tokens, groups: Mapping[str, str]) -> dict[str, float]:
    """What a question is known by, with what each counts; all together of length 1, however long the question is."""
    said = ["^", *(groups.get(token, token) for token in tokens), "$"]
    found = dict.fromkeys(said[1:-1], 1.0)
    for place, one in enumerate(said):
        for other, share, sign in ((place + 1, CLASSIFIER.pair, " "), (place + 2, CLASSIFIER.apart, " … ")):
            if other < len(said):
                found[f"{one}{sign}{said[other]}"] = share
    length = math.sqrt(sum(value * value for value in found.values()))
    return {one: value / length for one, value in found.items()}
