"""A machine reads the pictures: the words are legible, not only there.

Tesseract is given the PNG at the default scale of 2 (192 dpi), in grey and otherwise as
it is. It was made for pages of black on white: one pass over a colourful one leaves out
a button here or a band there, and not the same in the next. So it looks three times, as
at scattered words with a threshold for the whole picture and for each part of it, and as
at a page of columns; a word counts as often as the best pass reads it. Numbers are left
out, since the content file doesn't have them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from infographic.document.reader import load_document
from infographic.resources import sample
from tests.accessibility.cases import LAYOUTS, words_of

RECALL = 0.98
_SCATTERED, _COLUMNS = ("--psm", "11"), ("--psm", "3")
_WHOLE, _PARTS = ("-c", "thresholding_method=0"), ("-c", "thresholding_method=1")
_PASSES = (_SCATTERED + _WHOLE, _SCATTERED + _PARTS, _COLUMNS + _PARTS)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed"),
]


def _plain(text: str) -> Counter[str]:
    """Words without case and marks, which readers of pictures often get wrong."""
    bare = (re.sub(r"[\W_]", "", word) for word in re.split(r"[\s—–-]+", text.casefold()))
    return Counter(word for word in bare if word and not word.isdigit())


def _seen(picture: Path, options: tuple[str, ...]) -> Counter[str]:
    done = subprocess.run(
        ["tesseract", str(picture), "-", "--dpi", "192", "-l", "eng", *options],
        env=os.environ | {"OMP_THREAD_LIMIT": "1"}, capture_output=True, check=True,
    )  # fmt: skip
    return _plain(done.stdout.decode("utf-8", "replace"))


def _read(pngs: Iterable[bytes], folder: Path) -> Counter[str]:
    """The words that are read from all pictures together."""
    pictures = []
    for number, png in enumerate(pngs):
        pictures.append(folder / f"{number}.png")
        Image.open(BytesIO(png)).convert("L").save(pictures[-1], compress_level=1)
    jobs = [(picture, options) for options in _PASSES for picture in pictures]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda job: _seen(*job), jobs))
    count = len(pictures)
    passes = [sum(found[i : i + count], Counter[str]()) for i in range(0, len(found), count)]
    best: Counter[str] = Counter()
    for one in passes:
        best |= one
    return best


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nearly_all_words_are_read_from_the_picture(
    layout: str, rendered: Any, tmp_path: Path, tell: list[str]
) -> None:
    words = _plain(" ".join(words_of(load_document(sample()))))
    missed = words - _read(rendered(layout, "calm").files("png"), tmp_path)
    recall = 1 - missed.total() / words.total()
    tell.append(f"OCR, {layout}: {recall:.1%} of {words.total()} words")
    assert recall >= RECALL, sorted(missed.elements())
