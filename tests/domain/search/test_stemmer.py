"""English stems, without the stemmers of all other languages."""

from __future__ import annotations

import subprocess
import sys

import snowballstemmer

from lungedu.domain.search.stemmer import english_stem

WORDS = ("treatments", "running", "happily", "generously", "cancer", "dying", "skis", "children's", "übel", "")


def test_the_stems_are_those_of_the_whole_package() -> None:
    whole = snowballstemmer.stemmer("english").stemWord

    assert [english_stem()(word) for word in WORDS] == [whole(word) for word in WORDS]


def test_no_other_language_is_imported_and_the_package_can_be_imported_after_it() -> None:
    said = subprocess.run(
        [sys.executable, "-c",
         "import sys\nfrom lungedu.domain.search.stemmer import english_stem\n"
         "print(english_stem()('treatments'), any('french' in name for name in sys.modules))\n"
         "import snowballstemmer\nprint(snowballstemmer.stemmer('french').stemWord('chevaux'))\n"],
        capture_output=True, text=True, check=True).stdout.split()

    assert said == ["treatment", "False", "cheval"]
