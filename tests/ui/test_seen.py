"""What a reader sees on pages that no other test looks at closely: the way to every fact, and the words of drawings."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from helpers.use import Person
from lungedu.domain.session import Open, Route
from lungedu.ui.figures.labelled_picture import LabelledPicture


def test_the_page_of_sources_leads_to_every_fact(person: Person) -> None:
    person.do(Open(Route("sources")))
    person.touch(person.running.model.messages("pages.facts"))
    assert person.state.route.kind == "facts"


def test_the_labels_of_a_drawing_are_words_on_a_light_ground(person: Person) -> None:
    ctx = person.window.ctx
    art, known = next((art, known) for art, known in ctx.library.art_labels.items() if known.labels)
    drawing = LabelledPicture(ctx, art, "A drawing.", known.labels, 900)
    drawing.resize(900, drawing.heightForWidth(900))
    image = drawing.grab().toImage()
    places = drawing._fit([label.words for label in known.labels], 900)
    assert places
    ink, card = ctx.style.color("ink"), ctx.style.color("card")
    for place in places:
        inside = QRect(round(place.left), round(place.top), round(place.width), round(place.height))
        inside = inside.adjusted(10, 5, -10, -5)
        assert dots(image, inside, ink.rgb()) > 10, "words"
        assert dots(image, inside, card.rgb()) > 10, "ground"
    drawing.deleteLater()


def dots(image: QImage, box: QRect, color: int) -> int:
    """How many dots of a box have a color."""
    return sum(image.pixel(x, y) == color for x in range(box.left(), box.right())
               for y in range(box.top(), box.bottom()))
