"""Each file in ``tests/bad`` is answered by exactly the diagnostics beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.document.reader import load_document
from infographic.errors import InfographicError

BAD = Path(__file__).parents[2] / "bad"
FILES = sorted(BAD.glob("*.yaml"))


def test_there_are_many_of_them() -> None:
    assert len(FILES) >= 30
    assert {path.stem for path in FILES} == {path.stem for path in BAD.glob("*.txt")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_file_has_its_diagnostics(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    with pytest.raises(InfographicError) as caught:
        load_document(path.name)
    expected = path.with_suffix(".txt").read_text("utf-8")
    assert str(caught.value) + "\n" == expected
    assert all(d.source.line and d.source.column for d in caught.value.diagnostics)
