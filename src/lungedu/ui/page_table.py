"""Which page shows which kind of place. A new page is one file in `pages` and one line here."""

from __future__ import annotations

from lungedu.domain.session import Place
from lungedu.ui.pages.about import AboutPage
from lungedu.ui.pages.facts import FactsPage
from lungedu.ui.pages.faq import FaqPage
from lungedu.ui.pages.home import HomePage
from lungedu.ui.pages.news import NewsPage
from lungedu.ui.pages.page import Page
from lungedu.ui.pages.question import QuestionPage
from lungedu.ui.pages.shelf import ShelfPage
from lungedu.ui.pages.sources import SourcesPage
from lungedu.ui.pages.topic import TopicPage
from lungedu.ui.pages.trial import TrialPage
from lungedu.ui.pages.visit import VisitPage
from lungedu.ui.pages.warning_signs import WarningSignsPage
from lungedu.ui.pages.words import WordsPage
from lungedu.ui.screen import Screen

PAGES: dict[str, type[Page]] = {
    "home": HomePage,
    "shelf": ShelfPage,
    "topic": TopicPage,
    "trial": TrialPage,
    "faq": FaqPage,
    "question": QuestionPage,
    "words": WordsPage,
    "sources": SourcesPage,
    "facts": FactsPage,
    "warning_signs": WarningSignsPage,
    "news": NewsPage,
    "visit": VisitPage,
    "about": AboutPage,
}


def build_page(screen: Screen, place: Place) -> Page:
    """The page of a place."""
    return PAGES[place.kind](screen, place)
