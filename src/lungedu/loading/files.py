"""Maps files and folders to models. A new kind of content file is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lungedu.content.art_labels import ArtLabels
from lungedu.content.asking import Asking
from lungedu.content.changes import Changes
from lungedu.content.charts import Chart
from lungedu.content.diagram import Diagram
from lungedu.content.evidence import Evidence, Sources
from lungedu.content.faq import FaqGroup
from lungedu.content.front import Catalogue
from lungedu.content.glossary import Glossary
from lungedu.content.house_rules import HouseRules
from lungedu.content.keyboard import Keyboard
from lungedu.content.licenses import Licenses
from lungedu.content.news_check import NewsCheck
from lungedu.content.plan import Plan
from lungedu.content.quiz import Quiz
from lungedu.content.symbols import Symbols
from lungedu.content.topic import Topic
from lungedu.content.trial import Trial
from lungedu.content.visit_questions import VisitQuestions
from lungedu.content.walk import Walk
from lungedu.content.warning_signs import WarningSigns
from lungedu.loading.front import CATALOGUE
from lungedu.theme.tokens import ALL_THEMES, Theme

ART_LABELS = "art/anchors.yaml"
SYMBOLS = "art/symbols.yaml"
FACTS = "evidence/facts.yaml"
SOURCES = "evidence/sources.yaml"
CHANGES = "evidence/changes.yaml"
GLOSSARY = "glossary.yaml"
WARNING_SIGNS = "warning_signs.yaml"
NEWS_CHECK = "news_check.yaml"
VISIT_QUESTIONS = "visit_questions.yaml"
HOUSE_RULES = "checks.yaml"
ASKING = "asking.yaml"
LICENSES = "licenses/licenses.yaml"

SINGLE_FILES: dict[str, type[object]] = {
    CATALOGUE: Catalogue,
    FACTS: Evidence,
    SOURCES: Sources,
    CHANGES: Changes,
    GLOSSARY: Glossary,
    WARNING_SIGNS: WarningSigns,
    NEWS_CHECK: NewsCheck,
    VISIT_QUESTIONS: VisitQuestions,
    HOUSE_RULES: HouseRules,
    ASKING: Asking,
    LICENSES: Licenses,
    ART_LABELS: ArtLabels,
    SYMBOLS: Symbols,
    **{f"themes/{name}.yaml": Theme for name in ALL_THEMES},
}


ENTRIES: dict[type[object], tuple[str, ...]] = {
    Evidence: ("facts", "unknown"),
    Sources: ("sources",),
    Glossary: ("terms",),
    FaqGroup: ("entries",),
}
"""Lists whose entries stand for themselves: a bad one is refused alone. Elsewhere a bad entry refuses its file."""


@dataclass(frozen=True, slots=True)
class FolderOf:
    """A folder with one model per file; the name of the file is the id of the model."""

    folder: str
    model: Any
    """A model, or a union of models distinguished by `kind`."""

    def file(self, name: str) -> str:
        """The path of one file."""
        return f"{self.folder}/{name}.yaml"


TOPICS = FolderOf("topics", Topic)
DIAGRAMS = FolderOf("diagrams", Diagram)
CHARTS = FolderOf("charts", Chart)
TRIALS = FolderOf("trials", Trial)
WALKS = FolderOf("walks", Walk)
FAQ = FolderOf("faq", FaqGroup)
QUIZZES = FolderOf("quiz", Quiz)
PLANS = FolderOf("plans", Plan)
KEYBOARDS = FolderOf("keyboards", Keyboard)
FOLDERS = (TOPICS, DIAGRAMS, CHARTS, TRIALS, WALKS, FAQ, QUIZZES, PLANS, KEYBOARDS)
