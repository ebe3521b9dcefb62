"""Plug-ins are found by their file's name, or by what other packages declare."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from infographic import plugins
from infographic.errors import InfographicError, Source


@dataclass(frozen=True)
class Dish:
    """A kind of plug-in that is defined in a package made by the fixture."""

    taste: str


@pytest.fixture
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type[Dish]:
    """A package with the dishes ``soup`` and ``salad`` and a module that is no dish."""
    folder = tmp_path / "kitchen"
    (folder / "salad").mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "base.py").write_text("from dataclasses import dataclass\n")
    (folder / "soup.py").write_text("from test_dish import Dish\nDISH = Dish('warm')\n")
    (folder / "salad" / "__init__.py").write_text(
        "from test_dish import Dish\nDISH = Dish('fresh')\n"
    )
    (folder / "spoon.py").write_text("import a_library_that_is_missing\nDISH = None\n")
    for name in [name for name in sys.modules if name.split(".")[0] == "kitchen"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setitem(sys.modules, "test_dish", sys.modules[__name__])
    monkeypatch.setattr(Dish, "__module__", "kitchen.base")
    __import__("kitchen.base")
    return Dish


def declare(monkeypatch: pytest.MonkeyPatch, **dishes: str) -> None:
    entries = EntryPoints(EntryPoint(n, v, "kitchen") for n, v in dishes.items())
    monkeypatch.setattr("importlib.metadata.entry_points", lambda *, group: entries)


def test_a_file_is_the_plug_in_of_its_name(kitchen: type[Dish]) -> None:
    assert plugins.load(kitchen, "soup") == Dish("warm")


def test_a_folder_is_one_too(kitchen: type[Dish]) -> None:
    assert plugins.load(kitchen, "salad") == Dish("fresh")


def test_names_are_sorted_and_leave_out_modules_that_declare_nothing(kitchen: type[Dish]) -> None:
    assert plugins.names(kitchen) == ("salad", "soup", "spoon")


def test_an_unknown_name_is_told_with_its_place_the_near_miss_and_the_choice(
    kitchen: type[Dish],
) -> None:
    with pytest.raises(InfographicError) as error:
        plugins.load(kitchen, "soop", Source("menu.yaml", 3, 7))
    (finding,) = error.value.diagnostics
    assert str(finding).startswith("menu.yaml:3:7: error: unknown dish 'soop'")
    assert finding.hint == "did you mean 'soup'?; allowed: salad, soup, spoon"


@pytest.mark.parametrize("name", ["base", "", "..base", "soup.x", "no\0name", "__init__"])
def test_what_declares_nothing_is_unknown(kitchen: type[Dish], name: str) -> None:
    with pytest.raises(InfographicError, match="unknown dish"):
        plugins.load(kitchen, name)


def test_a_library_missing_inside_a_plug_in_is_not_hidden(kitchen: type[Dish]) -> None:
    with pytest.raises(ModuleNotFoundError, match="a_library_that_is_missing"):
        plugins.load(kitchen, "spoon")


def test_another_package_can_declare_one(
    kitchen: type[Dish], monkeypatch: pytest.MonkeyPatch
) -> None:
    declare(monkeypatch, stew="kitchen.soup:DISH")
    assert plugins.load(kitchen, "stew") == Dish("warm")
    assert "stew" in plugins.names(kitchen)


def test_a_declared_one_does_not_hide_our_own(
    kitchen: type[Dish], monkeypatch: pytest.MonkeyPatch
) -> None:
    declare(monkeypatch, soup="kitchen.salad:DISH")
    assert plugins.load(kitchen, "soup") == Dish("warm")


@pytest.mark.parametrize("value", ["kitchen.nowhere:DISH", "kitchen.soup:MISSING"])
def test_a_declared_one_that_does_not_load_is_an_error(
    kitchen: type[Dish], monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    declare(monkeypatch, stew=value)
    with pytest.raises(InfographicError, match="dish 'stew' can't be loaded: "):
        plugins.load(kitchen, "stew")


def test_a_declared_one_of_another_kind_is_an_error(
    kitchen: type[Dish], monkeypatch: pytest.MonkeyPatch
) -> None:
    declare(monkeypatch, stew="kitchen.base:dataclass")
    with pytest.raises(InfographicError, match="is no dish"):
        plugins.load(kitchen, "stew")


def test_loading_one_of_our_own_does_not_search_the_installed_packages() -> None:
    code = (
        "import sys; from infographic import plugins; "
        "from infographic.backends.base import Backend; "
        "plugins.load(Backend, 'json'); print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
