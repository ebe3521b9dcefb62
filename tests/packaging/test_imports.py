"""What is loaded when: the start must stay light."""

from __future__ import annotations

import subprocess
import sys

import pytest

import infographic

# Each of these takes longer to load than printing the help may take altogether.
HEAVY = ("PIL", "reportlab", "uharfbuzz", "yaml", "importlib.metadata", "dataclasses")


def loaded_by(code: str) -> set[str]:
    code += "\nimport sys; print(*sys.modules, sep='\\n', file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines())


@pytest.mark.parametrize(
    "code",
    [
        "import infographic",
        "from infographic.cli import main; main(['--help'])",
        "from infographic.cli import main; main(['--version'])",
        "from infographic.cli import main; main(['build', '--help'])",
    ],
)
def test_nothing_heavy_is_loaded_for(code: str) -> None:
    assert loaded_by(code).isdisjoint(HEAVY)


def test_a_png_of_a_common_list_needs_no_pdf_library_and_no_search_for_plug_ins() -> None:
    loaded = loaded_by(
        "from infographic import render_infographic\n"
        "tips = [{'title': f'Breathe {number}'} for number in range(10)]\n"
        "render_infographic({'title': 'Stay calm', 'tips': tips}).png"
    )
    assert "PIL" in loaded
    assert loaded.isdisjoint({"reportlab", "importlib.metadata", "fontTools"})
    assert "infographic.layouts.steps" not in loaded


def test_a_pdf_of_shapes_and_text_needs_no_png_backend() -> None:
    loaded = loaded_by(
        "from infographic import render_infographic\n"
        "render_infographic({'title': 'Stay calm', 'tips': [{'title': 'Breathe'}]}).pdf"
    )
    assert "infographic.backends.png" not in loaded


@pytest.mark.parametrize("name", infographic.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(infographic, name) is not None
    assert name in dir(infographic)


def test_an_unknown_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'rendr'"):
        infographic.rendr  # noqa: B018
