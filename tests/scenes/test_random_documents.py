"""Whatever a document says, its texts fit, or a diagnostic says why not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from infographic.api import lay_out
from infographic.document.reader import from_dict
from infographic.errors import InfographicError
from infographic.layouts.base import Layout
from infographic.plugins import load, names
from tests.scene_checks import faults
from tests.strategies import documents


@pytest.mark.parametrize("layout", names(Layout))
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(content=documents())
def test_random_documents_never_overflow_overlap_or_lose_words(
    layout: str, content: dict[str, Any]
) -> None:
    document = from_dict(content)
    try:
        scene = lay_out(document, layout, "calm")
    except InfographicError as error:
        unplaced = [found for found in error.diagnostics if not found.source.path]
        assert unplaced == []
    else:
        assert faults(scene, document, load(Layout, layout).canvas.smallest) == []
