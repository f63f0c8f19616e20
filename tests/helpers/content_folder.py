"""Folders of content for tests: a copy of the shipped one that a test may spoil, and a tiny one."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lungedu.base.resources import Resources, bundled_folder
from lungedu.content.problem import Problem

SHIPPED = bundled_folder()

TODAY = date(2026, 11, 24)
"""The day on which tests read content, so that what is overdue tomorrow is not overdue here."""


class ContentFolder:
    """A resources folder that a test changes; `restore` takes every change back."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.resources = Resources(folder)
        self._before: dict[Path, bytes | None] = {}

    def text(self, file: str) -> str:
        return (self.folder / file).read_text("utf-8")

    def write(self, file: str, content: str | bytes) -> None:
        path = self.folder / file
        self._before.setdefault(path, path.read_bytes() if path.exists() else None)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    def remove(self, file: str) -> None:
        path = self.folder / file
        self._before.setdefault(path, path.read_bytes())
        path.unlink()

    def append(self, file: str, *lines: str) -> int:
        """Add lines at the end; returns the number of the first."""
        old = self.text(file).rstrip("\n") + "\n"
        self.write(file, old + "\n".join(lines) + "\n")
        return old.count("\n") + 1

    def insert_after(self, file: str, line: str, *lines: str) -> int:
        """Add lines below the one that reads so; returns the number of the first."""
        old = self.text(file).splitlines()
        at = old.index(line) + 1
        self.write(file, "\n".join([*old[:at], *lines, *old[at:]]) + "\n")
        return at + 1

    def replace(self, file: str, old: str, new: str) -> int:
        """Put one text in place of another, once; returns the line where it stands."""
        text = self.text(file)
        at = text.index(old)
        self.write(file, text[:at] + new + text[at + len(old):])
        return text.count("\n", 0, at) + 1

    def restore(self) -> None:
        for path, content in self._before.items():
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
        self._before.clear()


def copy_of_shipped(folder: Path) -> ContentFolder:
    """A copy of what ships, without what only screens need."""
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("fonts", "icons", "qss", "schema"))
    return ContentFolder(folder)


def tiny(folder: Path) -> ContentFolder:
    """The smallest content that is sound: two topics, a diagram, a fact, a source, a word, a question."""
    made = ContentFolder(folder)
    for file, text in TINY.items():
        made.write(file, text)
    return made


def new_problems(before: Sequence[Problem], after: Sequence[Problem]) -> list[Problem]:
    """The problems that a change brought. Lines below a change move, so they are not compared."""
    known = Counter(map(_said, before))
    found = []
    for problem in after:
        if known[_said(problem)]:
            known[_said(problem)] -= 1
        else:
            found.append(problem)
    return found


def _said(problem: Problem) -> tuple[object, ...]:
    return problem.file, problem.words, problem.warning


_TOPIC = """\
id: {id}
title: {title}
summary: What a seed is.
minutes: 1
picture: {{art: seed, alt: A seed in soil.}}
diagram: {diagram}
blocks:
  - kind: paragraph
    text: A [seed](term:seed) grows in soil. About {{count.of-100}} of 100 do.
  - kind: related
    links: [topic:{other}, faq:why, page:words]
"""

_STEP = """\
  - id: {id}
    title: {title}
    pictures:
      - text: A [seed](term:seed) makes a sprout.
        seen: A sprout stands in soil.
        facts: [count]
        show: {{soil: {{}}, sprout: {{grown: {grown}}}}}
        labels: [sprout]
"""

_DIAGRAM = """\
id: growth
title: How a seed grows
summary: From soil to sun.
topic: one
shown: [A seed makes a sprout.]
simplified: [One sprout stands for many.]
untrue: [It does not grow as fast.]
related: [topic:two]
parts:
  - {{id: soil, line: [[100, 700], [1500, 700]], ink: leaf}}
  - id: sprout
    symbol: sprout
    at: [800, 700]
    name: Sprout
    says: It comes out of the soil.
    term: seed
    facts: [count]
  - {{id: drop, symbol: sprout, scale: 0.2, comes_from: [800, 100]}}
switches:
  - id: water
    name: Water
    choices: [{{id: none, name: No water}}, {{id: rain, name: Rain}}]
steps:
{steps}
  - id: rain
    title: Rain comes
    pictures:
      - when: {{water: none}}
        text: With no water it stays small.
        seen: A small sprout stands in soil.
        facts: [count]
        show: {{soil: {{}}, sprout: {{grown: 0.5}}}}
        labels: [sprout]
      - when: {{water: rain}}
        text: With rain it grows tall.
        seen: A tall sprout stands in soil and holds a drop.
        tag: A drawing
        facts: [count]
        show: {{soil: {{}}, sprout: {{}}, drop: {{on: sprout.tip}}}}
        labels: [sprout]
"""

TINY = {
    "catalogue.yaml": """\
as_of: 2026-11-22
shelves:
  - id: garden
    title: The garden
    summary: Seeds and soil.
    picture: {art: seed, alt: A seed in soil.}
    opens: page:shelf
    topics: [one, two]
""",
    "ui.yaml": "home:\n  title: Garden\n  lead: Touch a card.\n",
    "checks.yaml": "names_with_digits: ['\\bof 100\\b']\nrefused_words: [miracle]\n",
    "evidence/facts.yaml": """\
as_of: 2026-11-22
facts:
  - id: count
    topic: garden
    statement: About {count.of-100} of 100 seeds grow.
    values:
      - {id: of-100, measure: seeds that grow, value: 64.5, unit: '%'}
    sources: [{id: book, locator: page one}]
    as_of: 2026-11-22
    certainty: news
""",
    "evidence/sources.yaml": """\
as_of: 2026-11-22
sources:
  - {id: book, title: The book, publisher: The press, year: 2026, kind: book}
""",
    "evidence/changes.yaml": """\
as_of: 2026-11-22
changes:
  - {on: 2026-11-22, kind: app, text: All seeds were counted anew., facts: [count]}
""",
    "licenses/licenses.yaml": """\
shared: []
parts: [{id: spade, name: A spade, version: '1', license: MIT, texts: [spade]}]
""",
    "glossary.yaml": """\
as_of: 2026-11-22
terms:
  - {id: seed, term: seed, plain: What a plant grows from.}
""",
    "warning_signs.yaml": """\
title: When to call
summary: Some signs need a call.
levels:
  - id: now
    title: Call now
    action: Call the number.
    short: The plant is dry.
    signs: [{text: The plant is dry., facts: [count]}]
phones: [{id: gardener, label: Gardener}]
""",
    "news_check.yaml": """\
article: book
intro: What the book said.
claims: [{id: all-grow, said: All seeds grow., verdict: partly, found: Not all do., facts: [count]}]
""",
    "asking.yaml": """\
fillers: [the, a, do]
same:
  - [seed, seeds]
urgent: {}
for_people: []
""",
    "visit_questions.yaml": """\
groups:
  - {id: soil, title: Soil, questions: [{id: kind, text: What soil is it?, why: Seeds need good soil.}]}
""",
    "topics/one.yaml": _TOPIC.format(id="one", title="The first topic", other="two", diagram="growth"),
    "topics/two.yaml": _TOPIC.format(id="two", title="The second topic", other="one", diagram="''"),
    "diagrams/growth.yaml": _DIAGRAM.format(steps="".join(
        _STEP.format(id=f"step-{name}", title=f"Step {name}", grown=grown)
        for name, grown in (("one", 0.2), ("two", 0.4), ("three", 0.6), ("four", 0.8)))),
    "faq/garden.yaml": """\
id: garden
title: Garden questions
summary: What people ask.
picture: {art: seed, alt: A seed in soil.}
entries:
  - {id: why, question: Why do seeds grow?, answer: They need soil., facts: [count], links: [topic:one]}
""",
    "trials/tiny.yaml": """\
id: tiny
name: TINY
phase: an early phase
status: It has ended.
who: Gardeners.
where: One garden.
compared: Soil and sand.
facts: [count]
""",
    "quiz/check.yaml": """\
id: check
title: Check yourself
summary: What seeds need.
questions:
  - id: soil
    question: What do seeds need?
    choices:
      - {text: Soil., right: true, why: They do.}
      - {text: Sand., right: false, why: They need soil.}
    link: topic:one
""",
    "plans/walk.yaml": """\
id: walk
title: A walk
summary: Through the garden.
items: [{shows: 'topic:one', minutes: 2, notes: Begin here.}]
""",
    "art/anchors.yaml": "scenes:\n  - {id: seed, labels: [{words: Seed, at: [0.5, 0.2], to: [0.5, 0.6]}]}",
    "art/symbols.yaml": """\
symbols:
  - {id: sprout, box: "-50 -200 100 200", outline: "-40,0 0,-190 40,0", anchors: {tip: "0 -190 0"}, along: "0,0 0,-190",
     width: 90}
""",
    "art/parts/sprout.svg": """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -200 100 200">
<path class="f-leaf" d="M-40 0L0-190L40 0z"/>
</svg>
""",
    "art/palette.yaml": """\
roles:
  leaf: {day: "#1a6b2f", night: "#1a6b2f", contrast: "#1a6b2f", print: "#1a6b2f"}
""",
    "art/seed.svg": """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<path class="f-leaf" d="M0 0h9v9z"/>
</svg>
""",
    **{f"themes/{theme}.yaml": (SHIPPED / f"themes/{theme}.yaml").read_text("utf-8")
       for theme in ("day", "night", "contrast", "print")},
}
