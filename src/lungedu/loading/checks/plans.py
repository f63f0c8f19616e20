"""Plans: an item begins at a heading, a chart or a step that is there, and that can be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from lungedu.base.ids import did_you_mean
from lungedu.content.blocks import BlockBase, part_id
from lungedu.content.library import Library
from lungedu.content.link import Link
from lungedu.content.plan import Plan, PlanItem
from lungedu.content.problem import Problem
from lungedu.loading.checks.everything import Everything
from lungedu.loading.yaml_tree import Tree


def items_begin_somewhere(everything: Everything, _: date) -> Iterator[Problem]:
    """`at` names a heading or a chart of the page, `step` a step of the moving picture or a card of the walk."""
    for file, plan in everything.models.items():
        if isinstance(plan, Plan):
            for number, item in enumerate(plan.items):
                link = Link.read(item.shows)
                if link is not None:  # what is no link is told by another check
                    yield from _at(everything, everything.trees[file], number, item, link)
                    yield from _step(everything.library, everything.trees[file], number, item, link)


def _at(everything: Everything, tree: Tree, number: int, item: PlanItem, link: Link) -> Iterator[Problem]:
    if not item.at:
        return
    path = ("items", number, "at")
    if link.kind not in ("topic", "faq"):
        yield tree.problem(path, "only a topic or a question has headings and charts to begin at",
                           "take this line out" if link.kind == "page" else "name a step instead")
        return
    parts = _parts(everything.library, link)
    if parts is None:
        return  # it is missing or broken, which is told by another check
    block = parts.get(item.at)
    if block is None:
        yield tree.problem(path, f"the page has no heading or chart {item.at!r}", did_you_mean(item.at, parts))
    elif block.behind and item.numbers is not True:
        yield tree.problem(path, f"{item.at!r} waits behind the numbers, so it would not be seen",
                           "add the line numbers: yes")


def _parts(library: Library, link: Link) -> Mapping[str, BlockBase] | None:
    """The headings and charts of a page by id; None if there is no such page."""
    if link.kind == "topic":
        topic = library.topics.get(link.id)
        blocks = topic.blocks if topic is not None else None
    else:
        found = library.faq_entry(link.id)
        blocks = found[1].more if found is not None else None
    return None if blocks is None else {part_id(block): block for block in blocks if part_id(block)}


def _step(library: Library, tree: Tree, number: int, item: PlanItem, link: Link) -> Iterator[Problem]:
    if item.step is None:
        return
    path = ("items", number, "step")
    if link.kind == "diagram":
        diagram = library.diagrams.get(link.id)
        count = len(diagram.steps) if diagram is not None else None
    elif link.kind == "walk":
        walk = library.walks.get(link.id)
        count = len(walk.cards) if walk is not None else None
    else:
        yield tree.problem(path, "only a moving picture or a walk has steps to begin with", "take this line out")
        return
    if count is not None and item.step > count:
        yield tree.problem(path, f"there is no step {item.step}", f"the last one is step {count}")
