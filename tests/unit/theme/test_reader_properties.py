from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic.errors import InfographicError
from infographic.theme import fields
from infographic.theme.contrast import report
from infographic.theme.model import Theme
from infographic.theme.reader import load_theme

hexes = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")
role_names = st.sampled_from([field.name for field in fields.ROLES])
palettes = st.builds(
    lambda roles, seed, dark, tints: {**roles, **seed, **dark, **tints},
    st.dictionaries(role_names, hexes, max_size=4),
    st.one_of(st.just({}), hexes.map(lambda color: {"seed": color})),
    st.one_of(st.just({}), st.booleans().map(lambda dark: {"dark": dark})),
    st.one_of(st.just({}), st.lists(hexes, min_size=1, max_size=4).map(lambda t: {"tints": t})),
)
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _loaded(folder: Path, data: object) -> Theme | InfographicError:
    path = folder / "random.yaml"
    path.write_text(json.dumps(data), "utf-8")
    try:
        return load_theme(str(path))
    except InfographicError as error:
        return error


@given(palettes)
@quick
def test_any_colours_end_legible_or_as_a_diagnostic(tmp_path: Path, palette: object) -> None:
    found = _loaded(tmp_path, {"palette": palette})
    if isinstance(found, InfographicError):
        assert all(d.source.line for d in found.diagnostics)
    else:
        assert report(found)[0].passes


@given(st.dictionaries(st.sampled_from([f.name for f in fields.THEME.fields]), junk))
@quick
def test_no_content_ends_as_a_traceback(tmp_path: Path, data: object) -> None:
    found = _loaded(tmp_path, data)
    assert isinstance(found, Theme) or found.diagnostics
