"""What a person does and sees: by touch, by keyboard, and when they are done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helpers.use import Person, focused
from lungedu.domain.session import Open, Panel, Route, SetTextSize, first_state

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_home_shows_the_shelves_the_help_button_and_when_the_evidence_was_checked(person: Person) -> None:
    words = person.reads()
    for expected in ("What would you like to understand?", "How the treatment works", "Squamous lung cancer",
                     "The HARMONi-6 trial", "Questions and answers", "For my next visit",
                     "Evidence checked on November 22, 2026."):
        assert expected in words
    assert person.button("When to call for help")


def test_a_card_opens_its_shelf_a_topic_opens_and_back_returns_step_by_step(person: Person) -> None:
    person.touch("How the treatment works")
    assert person.state.route.same_as(Route("shelf", "mechanism"))
    person.touch("PD-1, the brake on T cells")
    assert person.state.route.same_as(Route("diagram", "the-brake")), "the moving pictures come first"
    person.touch("Back")
    person.touch("Back")
    person.touch("Squamous lung cancer")
    person.touch("What is squamous lung cancer?")
    assert person.state.route.same_as(Route("topic", "squamous-what"))
    assert "Draft for clinic review" in person.reads()
    person.touch("Back")
    assert person.state.route.same_as(Route("shelf", "squamous"))
    person.touch("Back")
    person.touch("How the treatment works")
    assert person.state.route.same_as(Route("shelf", "mechanism"))
    person.touch("Back")
    assert person.state.route.kind == "home"


def test_back_returns_to_where_the_page_was_scrolled(person: Person) -> None:
    person.touch("Questions and answers")
    person.touch("More below")
    left = person.page.verticalScrollBar().value()
    assert left > 0
    question = next(button for button in person.buttons(person.page) if button.accessibleName().endswith("?"))
    question.click()
    person.settle()
    assert person.state.route.kind == "question"
    person.touch("Back")
    person.settle()
    assert person.page.verticalScrollBar().value() == left


def test_home_and_help_are_one_touch_away_on_every_kind_of_page(person: Person) -> None:
    for route in (Route("topic", "h6-survival"), Route("words"), Route("news"), Route("about"),
                  Route("question", "cost")):
        person.running.model.dispatch(Open(route))
        person.settle()
        person.touch("When to call for help")
        assert person.state.route.kind == "warning_signs"
        person.touch("Home")
        assert person.state.route.kind == "home"


def test_a_glossary_word_opens_its_meaning_in_place_and_esc_closes_it(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "the-brake")))
    person.settle()
    person.touch("T cell, what this word means")
    assert person.state.panel == Panel("term", "t-cell")
    assert person.window.panel is not None
    meaning = person.reads(person.window.panel)
    assert "white blood cell" in meaning
    assert person.state.route.same_as(Route("topic", "the-brake")), "the page stays"
    person.key(Qt.Key.Key_Escape)
    assert person.state.panel is None
    assert person.window.panel is None


def test_focus_goes_into_the_panel_and_back_to_the_word(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "the-brake")))
    person.settle()
    word = person.button("T cell, what this word means")
    word.setFocus()
    person.key(Qt.Key.Key_Space)
    assert person.window.panel is not None
    assert person.window.panel.isAncestorOf(focused())
    person.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is word


def test_a_number_opens_its_source_with_study_date_certainty_and_limits(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-side-effects")))
    person.settle()
    person.touch("ivonescimab + chemo: 64 of 100 people: had a severe side effect", person.page)
    assert person.window.panel is not None
    text = person.reads(person.window.panel)
    for expected in ("ASCO Post, November 2025", "64%", "one country", "How sure is this?",
                     "What the source cannot tell", "Checked on November 22, 2026."):
        assert expected in text, expected


def test_survival_numbers_wait_until_they_are_asked_for_and_can_be_put_away(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-survival")))
    person.settle()
    assert "Show me the numbers" in person.reads(person.page)
    assert "How many people were alive?" not in person.reads(person.page)
    person.touch("Not now")
    assert "How many people were alive?" not in person.reads(person.page)
    assert "The numbers stay here" in person.reads(person.page)
    person.touch("Show me the numbers")
    shown = person.reads(person.page)
    assert "16" in shown  # the difference in people, in the sentence below the picture
    assert "How many people were alive?" in shown
    person.touch("Hide the numbers")
    assert "How many people were alive?" not in person.reads(person.page)


def test_a_panel_does_not_give_survival_numbers_away(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-survival")))
    person.window._ctx.explain("fact", "h6-os-24m")
    person.settle()
    assert person.window.panel is not None
    assert "64.7" not in person.reads(person.window.panel)
    person.touch("Show me the numbers", person.window.panel)
    assert "64.7%" in person.reads(person.window.panel)


def test_more_detail_unfolds_and_folds_and_is_remembered_on_the_way_back(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-design")))
    person.settle()
    before = person.reads(person.page)
    person.touch("More detail", person.page)
    opened = person.reads(person.page)
    assert len(opened) > len(before) + 100
    person.touch("Home")
    person.touch("Back")
    assert person.reads(person.page) == opened
    person.touch("More detail", person.page)
    assert person.reads(person.page) == before


def test_text_grows_at_once_up_to_200_percent_and_shrinks_again(person: Person) -> None:
    sizes = [person.window.ctx.style.metrics.body]
    for _ in range(4):
        person.touch("A+, larger text")
        sizes.append(person.window.ctx.style.metrics.body)
    assert sizes == [18, 22, 27, 36, 36]
    person.touch("A−, smaller text")
    assert person.window.ctx.style.metrics.body == 27


def test_contrast_goes_around_day_night_and_high_contrast(person: Person) -> None:
    grounds = []
    for _ in range(4):
        grounds.append(person.window.grab().toImage().pixelColor(4, person.window.height() // 2).name())
        person.touch("Contrast")
    assert grounds == ["#faf5ef", "#121c22", "#000000", "#faf5ef"]


def test_hide_screen_covers_everything_and_a_touch_brings_the_page_back(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-survival")))
    person.settle()
    person.touch("Hide screen")
    covering = person.window.childAt(QPoint(300, 300))
    assert covering is not None
    assert covering.objectName() == "cover"
    QTest.mouseClick(covering, Qt.MouseButton.LeftButton)
    person.settle()
    assert not person.state.hidden
    assert person.page.title == "How long people lived"


def test_hide_screen_opens_by_key_and_any_key_brings_the_page_back(person: Person) -> None:
    person.key(Qt.Key.Key_F9)
    assert person.state.hidden
    person.key(Qt.Key.Key_A)
    assert not person.state.hidden


def test_finish_and_clear_leaves_nothing_of_the_session(person: Person) -> None:
    fresh = person.state
    person.touch("The HARMONi-6 trial")
    person.touch("How long people lived")
    person.touch("Show me the numbers", person.page)
    person.touch("A+, larger text")
    person.touch("Contrast")
    person.touch("Finish and clear")
    assert person.state == fresh == first_state(fresh.appearance)
    assert person.page.title == "What would you like to understand?"


def test_finish_and_clear_on_home_closes_an_open_panel_and_scrolls_up(person: Person) -> None:
    person.running.model.dispatch(SetTextSize(200))
    person.settle()
    person.page.verticalScrollBar().setValue(500)
    person.window._ctx.explain("term", "pd-1")
    person.settle()
    person.touch("Finish and clear")
    assert person.window.panel is None
    assert person.page.verticalScrollBar().value() == 0


def test_enter_and_space_both_open_what_has_the_focus(person: Person) -> None:
    person.button("How the treatment works").setFocus()
    person.key(Qt.Key.Key_Return)
    assert person.state.route.same_as(Route("shelf", "mechanism"))
    person.button("VEGF and the blood supply").setFocus()
    person.key(Qt.Key.Key_Space)
    assert person.state.route.same_as(Route("diagram", "blood-supply"))
    person.key(Qt.Key.Key_Escape)
    assert person.state.route.same_as(Route("shelf", "mechanism"))


def test_the_page_scrolls_by_keys(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "h6-growth")))
    person.settle()
    bar = person.page.verticalScrollBar()
    person.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    person.key(Qt.Key.Key_Home)
    assert bar.value() == 0
    person.key(Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_tab_brings_what_it_reaches_into_sight_and_goes_through_the_whole_page(person: Person) -> None:
    person.running.model.dispatch(Open(Route("topic", "the-brake")))
    person.settle()
    seen: list[QWidget] = []
    for _ in range(200):
        person.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
        if person.page.sheet.isAncestorOf(focus):
            top = focus.mapTo(person.page.viewport(), QPoint(0, 0)).y()
            assert -focus.height() < top < person.page.viewport().height(), focus.accessibleName()
    on_page = {button for button in person.buttons(person.page.sheet) if button.focusPolicy() != Qt.FocusPolicy.NoFocus}
    assert on_page <= set(seen), [button.accessibleName() for button in on_page - set(seen)]


def test_a_larger_window_gets_larger_words_and_another_arrangement(person: Person) -> None:
    small = person.window.ctx.style.metrics.body
    person.window.resize(1920, 1080)
    person.window.settle()
    person.settle()
    assert person.window.ctx.style.metrics.body > small
    person.window.resize(1080, 1920)
    person.window.settle()
    person.settle()
    assert "Squamous lung cancer" in person.reads(person.page)
