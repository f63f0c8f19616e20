"""A randomization into two groups, stratified so that both groups get equally many of each layer.

Each replay is one possible outcome; the trial's own list is not known. The randomization is simplified: all places,
equally many per group and layer, are shuffled once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random  # always with a seed, which comes in as an argument

from lungedu.content.charts import Draw
from lungedu.diagram.charts.chart import ARMS, LEADING, Chart, ChartArea, ChartBuilder, ChartValues, Drawing, Rows
from lungedu.diagram.charts.figures import Figures
from lungedu.diagram.charts.marks import DOT
from lungedu.diagram.display_list import MarkGroup
from lungedu.diagram.geometry import Point, Rect, between

DRAWN, SEED = "drawn", "seed"
"""Keys of `ChartValues`: how many people were drawn (a fraction is one in flight), and the seed of the draw."""
FLIGHT = 22.0
"""How long a dot is in flight when all are drawn at once, counted in draws."""
_AIR = 1.34
"""A dot's cell, in dot sizes."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the draw: the layer and the group."""

    first_layer: bool
    arm: int


@lru_cache(maxsize=8)
def dealt(first: int, others: int, seed: int) -> tuple[Person, ...]:
    """Everybody in drawing order. Each group gets `first` people of the first layer and `others` of the second."""
    chance = Random(seed)
    places = [Person(True, arm) for arm in (0, 1) for _ in range(first)]
    places += [Person(False, arm) for arm in (0, 1) for _ in range(others)]
    chance.shuffle(places)
    return tuple(places)


@dataclass(frozen=True, slots=True)
class Field:
    """A grid of dots."""

    left: float
    top: float
    columns: int
    cell: float

    def at(self, number: int) -> Point:
        """The upper left corner of a dot."""
        return self.left + number % self.columns * self.cell, self.top + number // self.columns * self.cell


class DrawChart(Chart[Draw]):
    """`charts.Draw` with its figures."""

    def __init__(self, model: Draw, figures: Figures):
        super().__init__(model, figures)
        self.each = round(figures.number(model.each) or 0)
        self.first = min(self.each, round(figures.number(model.layer.each) or 0))

    @property
    def total(self) -> int:
        """Everybody."""
        return 2 * self.each

    def people(self, seed: int) -> tuple[Person, ...]:
        """Everybody, in the order of one draw."""
        return dealt(self.first, self.each - self.first, seed)

    def counted(self, seed: int, drawn: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """For each group: how many were drawn into it so far, and how many of those are of the first layer."""
        so_far = self.people(seed)[:drawn]
        return tuple((sum(one.arm == arm for one in so_far),  # type: ignore[return-value]  # two groups
                      sum(one.arm == arm and one.first_layer for one in so_far)) for arm in (0, 1))

    def reading(self, seed: int, drawn: int) -> str:
        """The state of the draw, in a sentence."""
        tr, (one, two) = self.tr, self.counted(seed, drawn)
        if not drawn:
            return tr("chart.none_drawn")
        text = tr("chart.drawn", number=drawn, one=one[0], two=two[0], first=self.model.groups[0],
                  second=self.model.groups[1])
        if drawn == 1:
            group = self.model.groups[self.people(seed)[0].arm]
            return tr("chart.one_drawn", group=group)
        if drawn >= self.total:
            layer = self.figures.plain(self.model.layer.label)
            return f"{text} {tr('chart.layers', one=one[1], two=two[1], layer=layer)}"
        return text

    @property
    def _statements(self) -> Iterator[str]:
        yield self.reading(0, self.total)

    def sentences_at(self, chart_values: ChartValues) -> tuple[str, ...]:
        if DRAWN not in chart_values:
            return self.sentences
        text = self.reading(round(chart_values.get(SEED, 0)), int(chart_values[DRAWN]))
        return tuple(filter(None, (self.model.title, text, self.figures.plain(self.model.says))))

    @property
    def rows(self) -> Rows:
        model, tr = self.model, self.tr
        return Rows((tr("chart.people_drawn"), *model.groups),
                    ((tr("chart.all_people"), str(self.each), str(self.each)),
                     (self.figures.plain(model.layer.label), str(self.first), str(self.first)),
                     (self.figures.plain(model.other_layer), str(self.each - self.first),
                      str(self.each - self.first))))

    # -- drawn --------------------------------------------------------------------------------------------------

    def draw(self, area: ChartArea) -> Drawing:
        letters, width, dials = area.letters, area.width, area.chart_values
        sheet, size = ChartBuilder(letters, width), letters.size
        drawn, seed = min(dials.get(DRAWN, self.total), self.total), round(dials.get(SEED, 0))
        gap = size * 1.2
        half = (width - gap) / 2
        key = self._key(sheet, 0)
        label = size * LEADING + size * 0.3
        names = max(letters.height(name, half - size, size, bold=True) for name in self.model.groups)
        heads = names + size * 1.9 * LEADING
        fixed = key + label + size * 1.2 + heads + size * 1.2
        left_over = max((area.height or width * 0.72) - fixed, size * 9)
        cell = self._cell(width, half - size, left_over)
        pool = Field(0, key + label, max(1, int(width / cell)), cell)
        pool_tall = -(-self.total // pool.columns) * cell
        if not dials:  # on paper nobody waits
            used = letters.height(self.reading(seed, self.total), width, size, bold=True)
            pool_tall = max(0.0, key + used - pool.top)
        waiting = self.total - int(drawn)
        text = (self.tr.count("chart.waiting", waiting) if waiting
                else self.tr("chart.all_drawn") if dials else self.reading(seed, self.total))
        sheet.text(text, 0, key, width, bold=True)
        top = pool.top + pool_tall + size * 1.2
        columns = max(1, int((half - size) / cell))
        tall = heads + -(-self.each // columns) * cell + size * 0.9
        fields = []
        counts = self.counted(seed, int(drawn))
        for arm, name in enumerate(self.model.groups):
            box = Rect(arm * (half + gap), top, half, tall)
            sheet.box(box, fill="card", line=ARMS[arm], width=2, radius=size * 0.7)
            under = sheet.text(name, box.left + size / 2, top + size * 0.3, half - size, bold=True)
            sheet.text(str(counts[arm][0]), box.left + size / 2, under, half - size, size=size * 1.7, bold=True,
                       ink=ARMS[arm])
            fields.append(Field(box.left + size / 2, top + heads, columns, cell))
            sheet.spot(self.tr("chart.in_group", label=name, number=counts[arm][0]),
                       self.tr("chart.in_layer", number=counts[arm][1],
                               layer=self.figures.plain(self.model.layer.label)), box,
                       facts=self.model.facts)
        self._dots(sheet, seed, drawn, pool, (fields[0], fields[1]))
        return sheet.drawing(top + tall + 1)

    def _cell(self, width: float, inside: float, height: float) -> float:
        """The largest cell with which all dots fit, both in the pool and in the groups."""
        cell = width / 18
        while cell > 3:
            rows = -(-self.total // max(1, int(width / cell))) + -(-self.each // max(1, int(inside / cell)))
            if rows * cell <= height:
                break
            cell *= 0.96
        return cell

    def _key(self, sheet: ChartBuilder, top: float) -> float:
        """Draw the key to the dots. Returns its bottom."""
        letters, side = sheet.letters, sheet.letters.size * 0.8
        left = 0.0
        for solid, label in ((True, self.model.layer.label), (False, self.model.other_layer)):
            text = self.figures.plain(label)
            wide = letters.width_of(text, letters.small, False) + side * 3
            if left and left + wide > sheet.width:
                left, top = 0.0, top + letters.small * LEADING
            middle = top + letters.small * LEADING / 2
            self._marks(sheet, [(left, middle - side / 2)], side, "ink_soft", solid=solid)
            bottom = sheet.text(text, left + side * 1.4, top, sheet.width - left - side * 1.4, size=letters.small)
            top = bottom - letters.small * LEADING
            left += wide
        return top + letters.small * LEADING + letters.size * 0.5

    def _dots(self, sheet: ChartBuilder, seed: int, drawn: float, pool: Field, fields: tuple[Field, Field]) -> None:
        size = pool.cell / _AIR
        resting: dict[tuple[str, bool], list[Point]] = {}
        arrived = [[0, 0], [0, 0]]
        flight = min(FLIGHT, max(1.0, drawn))
        for number, person in enumerate(self.people(seed)):
            away = drawn - number
            if away <= 0:
                resting.setdefault(("ink_soft", person.first_layer), []).append(pool.at(number))
                continue
            place = arrived[person.arm][0] if person.first_layer else self.first + arrived[person.arm][1]
            arrived[person.arm][0 if person.first_layer else 1] += 1
            x, y = fields[person.arm].at(place)
            share = min(1.0, away / flight) if drawn < self.total or away < flight else 1.0
            if drawn in (int(drawn), self.total):
                share = 1.0
            if share < 1:
                from_x, from_y = pool.at(number)
                smooth = share * share * (3 - 2 * share)
                x, y = between(from_x, x, smooth), between(from_y, y, smooth)
            resting.setdefault((ARMS[person.arm], person.first_layer), []).append((x, y))
        for (ink, solid), places in sorted(resting.items()):
            self._marks(sheet, places, size, ink, solid=solid)

    @staticmethod
    def _marks(sheet: ChartBuilder, places: list[Point], size: float, ink: str, *, solid: bool) -> None:
        sheet.items.append(MarkGroup(DOT, tuple(places), size, fill=ink if solid else "card", line=ink,
                                     width=max(1.2, size / 7)))
