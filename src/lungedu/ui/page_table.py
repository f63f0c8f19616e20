"""Which page shows which kind of place. A new page is one file in `pages` and one line here.

A page's module is imported when the page is first opened, so that Home does not wait for the others.
"""

from __future__ import annotations

from importlib import import_module

from lungedu.domain.session import Route
from lungedu.ui.context import UiContext
from lungedu.ui.page import Page

PAGES = {
    "attract": "AttractPage",
    "welcome": "WelcomePage",
    "home": "HomePage",
    "shelf": "ShelfPage",
    "topic": "TopicPage",
    "diagram": "DiagramPage",
    "trial": "TrialPage",
    "walk": "WalkPage",
    "changes": "ChangesPage",
    "five_questions": "FiveQuestionsPage",
    "faq": "FaqPage",
    "group": "GroupPage",
    "question": "QuestionPage",
    "quiz": "QuizPage",
    "words": "WordsPage",
    "sources": "SourcesPage",
    "facts": "FactsPage",
    "warning_signs": "WarningSignsPage",
    "news": "NewsPage",
    "visit": "VisitPage",
    "visit_list": "VisitListPage",
    "handout": "HandoutPage",
    "about": "AboutPage",
    "licenses": "LicensesPage",
    "license": "LicensePage",
}
"""Kind of place → the class, in the module of the same name as the kind."""


def page_class(kind: str) -> type[Page]:
    """The class of a kind of page."""
    found = getattr(import_module(f"lungedu.ui.pages.{kind}"), PAGES[kind])
    assert isinstance(found, type)
    assert issubclass(found, Page)
    return found


def build_page(ctx: UiContext, route: Route) -> Page:
    """The page of a place."""
    return page_class(route.kind)(ctx, route)
