"""A small folder of content with a chart of most kinds and a walk: sound, for tests to spoil."""

from __future__ import annotations

from pathlib import Path

from helpers.content_folder import ContentFolder, tiny

FACTS, TOPIC, WALK = "evidence/facts.yaml", "topics/one.yaml", "walks/seeds.yaml"
PEOPLE, RANGES, MONTHS, GROUPS = "charts/people.yaml", "charts/ranges.yaml", "charts/months.yaml", "charts/groups.yaml"
POINTS, PRACTICE, DRAW, CALENDAR = ("charts/points.yaml", "charts/practice.yaml", "charts/draw.yaml",
                                    "charts/calendar.yaml")


def chart_garden(folder: Path) -> ContentFolder:
    """The tiny content with these charts, their facts and a walk."""
    made = tiny(folder)
    for file, text in _FILES.items():
        made.write(file, text)
    made.append(FACTS, *_EVIDENCE.splitlines())
    return made


_FILES = {
    PEOPLE: """\
id: people
kind: people
title: How many seeds grew?
counted: grew
others: did not grow
groups:
  - {label: wet, value: grew.wet}
  - {label: dry, value: grew.dry}
difference: grew.more
says: "In one garden, {grew.more} more of 100 grew with water."
""",
    RANGES: """\
id: ranges
kind: ranges
title: Water and sand
scale: ratio
measure: rate of drying
lower: it dries less
higher: it dries more
rows:
  - {label: All, value: rates.all}
  - {label: Young seeds, value: rates.young, unknown: no-range}
""",
    MONTHS: """\
id: months
kind: ranges
title: The middle time
scale: months
measure: months in soil
rows:
  - {label: All, value: half.wet}
""",
    GROUPS: """\
id: groups
kind: people
title: How many seeds lived?
behind: survival
counted: lived
others: did not live
groups:
  - {label: wet, value: lived.wet}
""",
    POINTS: """\
id: points
kind: points
title: Growing, over time
counted: growing
groups:
  - label: wet
    points:
      - {at: time.early, value: grew.wet}
      - {at: time.late, value: grew.dry}
    median: half.wet
""",
    PRACTICE: """\
id: practice
kind: practice
title: To practice
counted: green
made_up: Made up.
groups:
  - label: leaves
    points: [[0, 100], [2, 90], [4, 40]]
asks:
  - id: at-two
    ask: How many at month {month}?
    at_month: 2
    offers: [90, 40]
    right: "Yes."
    not_quite: Not quite.
  - id: half
    ask: When is half gone?
    offers: [2, 4]
    right: "Yes."
    not_quite: Not quite.
""",
    DRAW: """\
id: draw
kind: draw
title: The draw
total: size.total
each: size.each
groups: [wet, dry]
layer: {label: small, each: size.small}
other_layer: large
""",
    CALENDAR: """\
id: calendar
kind: calendar
title: Watering
cycle: time.every
cycles: time.cycles
then: time.late
chemo: water
chemo_symbol: sprout
alone: rain alone
courses:
  - {label: wet, antibody: rain, symbol: sprout}
""",
    WALK: """\
id: seeds
title: A walk
summary: In two cards.
trial: tiny
cards:
  - id: first
    title: The first
    text: Seeds need soil.
    chart: people
    facts: [grew]
  - id: second
    title: The second
    text: And water.
    chart: draw
    facts: [size]
related: [topic:one]
""",
}
_EVIDENCE = """\
  - id: grew
    topic: garden
    statement: Water helps.
    values:
      - {id: wet, measure: grew, value: '64.5', unit: '%', part_of: [size.grown, size.each]}
      - {id: dry, measure: grew, value: '50', unit: '%'}
      - {id: more, measure: difference, value: '15', unit: per 100, difference_of: [wet, dry]}
    sources: [{id: book, locator: page two}]
    as_of: 2026-11-22
    certainty: news
  - id: rates
    topic: garden
    statement: Rates.
    values:
      - {id: all, measure: rate, value: '0.60', low: '0.46', high: '0.78', unit: ratio}
      - {id: young, measure: rate, value: '0.93', unit: ratio}
    sources: [{id: book, locator: page three}]
    as_of: 2026-11-22
    certainty: news
  - id: half
    topic: garden
    statement: Half.
    values:
      - {id: wet, measure: half, value: '9', low: '7', unit: months}
    sources: [{id: book, locator: page four}]
    as_of: 2026-11-22
    certainty: news
  - id: time
    topic: garden
    statement: Time.
    values:
      - {id: early, measure: when, value: '6', unit: months}
      - {id: late, measure: when, value: '12', unit: months}
      - {id: every, measure: when, value: '3', unit: weeks}
      - {id: cycles, measure: how often, value: '4', unit: times}
    sources: [{id: book, locator: page five}]
    as_of: 2026-11-22
    certainty: news
  - id: size
    topic: garden
    statement: Seeds.
    values:
      - {id: total, measure: seeds, value: '40', unit: seeds, sum_of: [each, each]}
      - {id: each, measure: seeds, value: '20', unit: seeds}
      - {id: small, measure: seeds, value: '7', unit: seeds}
      - {id: grown, measure: seeds, value: '13', unit: seeds}
    sources: [{id: book, locator: page six}]
    as_of: 2026-11-22
    certainty: news
  - id: lived
    topic: garden
    statement: Some lived.
    values: [{id: wet, measure: lived, value: '30', unit: '%'}]
    sources: [{id: book, locator: page seven}]
    as_of: 2026-11-22
    certainty: news
    behind: survival
unknown:
  - {id: no-range, statement: We found no range.}"""
