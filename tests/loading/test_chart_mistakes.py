"""Mistakes that authors make in charts, their figures and walks, one at a time, in a small folder that is sound: each
is named with its file, its line, what is wrong and what would mend it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.chart_garden import (
    CALENDAR,
    DRAW,
    FACTS,
    MONTHS,
    PEOPLE,
    POINTS,
    PRACTICE,
    RANGES,
    TOPIC,
    WALK,
    chart_garden,
)
from helpers.charts import typed
from helpers.content_folder import ContentFolder
from helpers.mistakes import Mistake, Place, Spoil, is_named, problems_in, put
from lungedu.base.messages import Messages
from lungedu.diagram.charts import read
from lungedu.diagram.charts.ranges import RangesChart
from lungedu.loading.front import read_catalogue
from lungedu.loading.store import FileReader, open_library

SIXTY_ONE = " ".join(["Seeds", *["and"] * 59, "soil."])


def both(first: Spoil, then: Spoil) -> Spoil:
    """Two changes; the mistake is reported where the second is made."""
    def spoil(folder: ContentFolder) -> Place:
        first(folder)
        return then(folder)
    return spoil


def whole(file: str, text: str) -> Spoil:
    """A file of its own; the mistake is reported at its first line."""
    def spoil(folder: ContentFolder) -> Place:
        folder.write(file, text)
        return file, 1
    return spoil


def block(*lines: str, line: int = 1) -> Spoil:
    """A block at the end of a page."""
    def spoil(folder: ContentFolder) -> Place:
        return TOPIC, folder.append(TOPIC, f"  - kind: {lines[0]}", *(f"    {text}" for text in lines[1:])) + line
    return spoil


MISTAKES = {
    # figures
    "difference that is not one": Mistake(put(FACTS, "value: '15'", "value: '16'"), "65 and 50 differ by 15, not 16",
                                          also=1),
    "difference of a chart that is that of others": Mistake(
        put(PEOPLE, "difference: grew.more", "difference: count.of-100"), "65 and 50 of 100 do not differ by 65"),
    "percent that is not that of its counts": Mistake(put(FACTS, "value: '64.5', unit: '%', part_of",
                                                          "value: '70.6', unit: '%', part_of"),
                                                      "13 of 20 is 65.0 percent, not 70.6", also=2),
    "counts that do not make the percent": Mistake(
        both(put(FACTS, "value: '13'", "value: '14'"), put(FACTS, "part_of: [size.gr", "part_of: [size.gr")),
                                                      "14 of 20 is 70.0 percent, not 64.5"),
    "share of what is no count": Mistake(put(FACTS, "part_of: [size.grown, size.each]", "part_of: [size.grown]"),
                                         "a share names the values of two counts, as [fact.part, fact.whole]"),
    "groups that do not make the total": Mistake(put(FACTS, "value: '40'", "value: '41'"),
                                                 "the parts add up to 40, not to 41", also=1),
    "draw that is larger than its groups": Mistake(
        both(put(FACTS, "value: '40', unit: seeds, sum_of: [each, each]", "value: '50', unit: seeds"),
             put(DRAW, "total: size.total", "total: size.total")), "two groups of 20 are not 50 people"),
    "layer that is larger than a group": Mistake(
        both(put(FACTS, "value: '7', unit: seeds", "value: '21', unit: seeds"),
             put(DRAW, "each: size.small", "each: size.small")), "21 people of a layer cannot be among 20"),
    "interval that does not hold its value": Mistake(put(FACTS, "high: '0.78'", "high: '0.58'"),
                                                     "the range 0.46 to 0.58 does not hold 0.60"),
    "interval above its value": Mistake(put(FACTS, "low: '0.46'", "low: '0.64'"),
                                        "the range 0.64 to 0.78 does not hold 0.60"),
    "value without a unit": Mistake(put(FACTS, "value: '20', unit: seeds", "value: '20', unit: ''"),
                                    "the value 'each' has no unit", "write %, months, people"),
    # people of 100
    "people of what is no percent": Mistake(put(PEOPLE, "value: grew.dry", "value: size.each"),
                                            "the value 'each' counts seeds, not people of 100"),
    "value that is not there": Mistake(put(PEOPLE, "value: grew.dry", "value: grew.dri"),
                                       "the fact 'grew' has no value 'dri'", "did you mean 'dry'"),
    "three groups": Mistake(put(PEOPLE, "difference:", "  - {label: damp, value: grew.wet}\ndifference:", line=-3),
                            "this list may have at most 2"),
    # over time
    "count that is above the one before": Mistake(
        both(put(POINTS, "value: grew.wet", "value: grew.dry"),
             put(POINTS, "at: time.late, value: grew.dry", "at: time.late, value: grew.wet")),
        "65 of 100 at month 12 is more than 50 at month 6", "a count of those who are left cannot rise"),
    "months out of order": Mistake(
        both(put(POINTS, "at: time.early", "at: time.late"), put(POINTS, "at: time.late, value: grew.dry",
                                                                 "at: time.early, value: grew.dry")),
        "month 6 does not come after month 12", "write the earliest first"),
    "month that is no number": Mistake(
        both(put(FACTS, "value: '12', unit: months", "value: soon, unit: months"),
             put(POINTS, "at: time.late", "at: time.late")), "the value 'time.late' (soon) is not a number", also=1),
    # ranges
    "row without a range": Mistake(put(RANGES, ", unknown: no-range", ""), "the value 'rates.young' has no range",
                                   "give it 'low' and 'high' in facts.yaml, or name the 'unknown' entry"),
    "row with a range that is called unknown": Mistake(
        put(RANGES, "value: rates.all", "value: rates.all, unknown: no-range"), "the value 'rates.all' has a range",
        "remove 'unknown'"),
    "unknown that is not there": Mistake(put(RANGES, "unknown: no-range", "unknown: no-rnage"),
                                         "'no-rnage'", "did you mean 'no-range'"),
    "months on a chart of ratios": Mistake(put(RANGES, "value: rates.all", "value: half.wet"),
                                           "the value 'half.wet' is in months, not ratio"),
    "ratio on a chart of months": Mistake(put(MONTHS, "value: half.wet", "value: rates.all"),
                                          "the value 'rates.all' is in ratio, not months"),
    "one side without the other": Mistake(put(RANGES, "higher: it dries more\n", "", line=-6),
                                          "a chart of ratios says what both sides of no difference mean",
                                          "write 'lower' and 'higher', or neither"),
    # practice
    "answer that is not offered": Mistake(put(PRACTICE, "offers: [90, 40]", "offers: [80, 40]"),
                                          "the right answer, 90, is not offered just once"),
    "answer that is offered twice": Mistake(put(PRACTICE, "offers: [2, 4]", "offers: [4, 2, 4]"),
                                            "the right answer, 4, is not offered just once"),
    "half that is never reached": Mistake(
        both(put(PRACTICE, "[4, 40]", "[4, 60]"), put(PRACTICE, "offers: [2, 4]", "offers: [2, 4]")),
        "the right answer, None, is not offered just once"),
    "curve that rises": Mistake(put(PRACTICE, "[4, 40]", "[3, 95], [4, 40]"),
                                "95 of 100 at month 3 is more than 90 at month 2",
                                "a count of those who are left cannot rise"),
    "curve that does not begin with all": Mistake(put(PRACTICE, "[[0, 100], ", "[[0, 99], "),
                                                  "a curve begins at month 0 with all 100 people"),
    "question about a group that is not there": Mistake(put(PRACTICE, "    at_month: 2", "    arm: 1\n    at_month: 2"),
                                                        "there is no group 1"),
    # a calendar
    "cycles that are no number": Mistake(
        both(put(FACTS, "value: '4', unit: times", "value: many, unit: times"),
             put(CALENDAR, "cycles: time.cycles", "cycles: time.cycles")), "the value 'time.cycles' (many) is not"),
    # where charts stand
    "survival chart in open text": Mistake(block("chart", "chart: groups"),
                                           "the chart 'groups' has survival numbers, and stands in open text",
                                           "add 'behind: survival' to the block", also=1),
    "survival chart on a card": Mistake(put(WALK, "chart: draw", "chart: groups"),
                                        "the chart 'groups' has survival numbers",
                                        "show it on a page, where it can wait for the reader"),
    "survival number in a chart that does not wait": Mistake(
        put(PEOPLE, "value: grew.dry", "value: lived.wet"), "the survival number 'lived.wet' stands in open text",
        "add 'behind: survival'", also=1),
    "survival number on a card": Mistake(put(WALK, "text: And water.", "text: 'And {lived.wet} lived.'"),
                                         "the survival number 'lived.wet' stands in open text"),
    "chart that is not there": Mistake(block("chart", "chart: grups"), "unknown chart 'grups'",
                                       "did you mean 'groups'"),
    "chart that is not there on a card": Mistake(put(WALK, "chart: draw", "chart: drwa"), "unknown chart 'drwa'",
                                                 "did you mean 'draw'"),
    "trial that is not there": Mistake(put(WALK, "trial: tiny", "trial: tinny"), "'tinny'", "did you mean 'tiny'"),
    # words
    "card of 61 words": Mistake(put(WALK, "text: And water.", f"text: {SIXTY_ONE}"), "this card has 61 words",
                                "at most 60"),
    "number typed in a title": Mistake(put(PEOPLE, "How many seeds grew?", "How many of 64 seeds grew?"),
                                       "a number is typed: '64'", "name the fact's value"),
    "number typed in what it means": Mistake(put(PEOPLE, "In one garden, {grew.more} more", "In one garden, 15 more"),
                                             "a number is typed: '15'", "name the fact's value"),
    "number typed in a row": Mistake(put(RANGES, "label: Young seeds", "label: Under 3 weeks"),
                                     "a number is typed: '3'", "name the fact's value"),
    "number typed on a card": Mistake(put(WALK, "text: And water.", "text: And 9 drops."), "a number is typed: '9'"),
    "chart without a fact": Mistake(
        whole("charts/bare.yaml", "id: bare\nkind: tiles\ntitle: Bare\ncolumns:\n  - tiles: [{text: A claim.}]\n"),
        "this chart names no fact", "add 'facts: […]' or 'unknown: […]'"),
    # the file
    "unknown field": Mistake(put(PEOPLE, "counted: grew", "counts: grew"), "unknown field 'counts'",
                             "did you mean 'counted'", also=3),
    "unknown kind": Mistake(put(PEOPLE, "kind: people", "kind: peple"), "'peple'", "did you mean 'people'", also=1),
    "wrong id": Mistake(put(PEOPLE, "id: people", "id: peopel"), "the id is 'peopel' but the file is 'people'",
                        "give them the same name"),
    "drawing that is not there": Mistake(put(CALENDAR, "chemo_symbol: sprout", "chemo_symbol: sprotu"),
                                         "'sprotu'", "did you mean 'sprout'"),
    "broken file": Mistake(put(PEOPLE, "kind: people", "kind: [people", line=1), "this is not valid YAML", also=1),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> ContentFolder:
    return ContentFolder(chart_garden(tmp_path_factory.mktemp("charts") / "content").folder)


@pytest.fixture
def folder(sound: ContentFolder) -> Iterator[ContentFolder]:
    yield sound
    sound.restore()


def test_the_folder_is_sound(folder: ContentFolder) -> None:
    assert problems_in(folder) == []


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_line_and_what_would_mend_it(mistake: Mistake, folder: ContentFolder) -> None:
    is_named(mistake, folder)


def test_a_card_of_60_words_is_short_enough(folder: ContentFolder) -> None:
    folder.replace(WALK, "text: And water.", f"text: {SIXTY_ONE.replace(' and', '', 1)}")
    assert problems_in(folder) == []


def test_what_waits_on_the_page_may_show_survival_numbers(folder: ContentFolder) -> None:
    folder.append(TOPIC, "  - kind: chart", "    chart: groups", "    behind: survival",
                  "  - kind: callout", "    tone: unknown", "    title: Not known", "    items: [How it ends.]",
                  "    unknown: [no-range]")
    assert problems_in(folder) == []


def test_results_without_what_is_not_known_are_reported(folder: ContentFolder) -> None:
    folder.append(TOPIC, "  - kind: chart", "    chart: groups", "    behind: survival")
    problem, = problems_in(folder)
    assert (problem.file, problem.words) == (
        TOPIC, "this topic shows results, and nothing on it says what is not known")


@pytest.mark.parametrize("content", ["kind: [people", "id: people\nkind: people\n", "", "\x00"])
def test_one_broken_chart_leaves_the_rest(folder: ContentFolder, content: str) -> None:
    folder.write(PEOPLE, content)
    library = open_library(FileReader(folder.resources), read_catalogue(folder.resources))
    assert "people" not in library.charts
    assert sorted(library.charts) == ["calendar", "draw", "groups", "months", "points", "practice", "ranges"]
    assert list(library.walks) == ["seeds"]
    assert sorted(library.topics) == ["one", "two"]
    assert any(problem.file == PEOPLE for problem in problems_in(folder))


def test_what_a_chart_lacks_is_left_out_and_reported(tmp_path: Path) -> None:
    """A value that is gone takes its row with it, and nothing else."""
    made = chart_garden(tmp_path)
    made.replace(RANGES, "value: rates.all", "value: rates.gone")
    library = open_library(FileReader(made.resources), read_catalogue(made.resources))
    chart = typed(RangesChart, read(library.charts["ranges"], library, Messages({})))
    assert [line.label for line in chart.lines] == ["Young seeds"]
    assert any("rates.gone" in said for said in chart.missing)
