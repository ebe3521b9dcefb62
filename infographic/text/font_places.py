"""Where fonts lie: in folders of the user's, with us, in installed packages, on the machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

_GROUPS = ("fontpkg.family", "fonts_ttf", "fonts_otf", "fonts_woff2", "fonts_woff")
"""The entry points by which the packages fontpkg-* and font-* tell of themselves."""


class Place(NamedTuple):
    """A folder with fonts, what it is called, and whether its subfolders belong to it."""

    folder: Path
    name: str
    deep: bool = True


def package_places() -> list[Place]:
    """The folders of installed font packages. None of their code is run."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    found: dict[str, Place] = {}
    for group in _GROUPS:
        for entry in sorted(entry_points(group=group), key=lambda entry: entry.value):
            # In such a package the module that is named lies beside the files.
            module = entry.value.partition(":")[0].partition(".")[0]
            spec = find_spec(module)
            if spec and spec.origin:
                name = entry.dist.name if entry.dist else module
                found.setdefault(module, Place(Path(spec.origin).parent, f"package {name}"))
    return list(found.values())


def machine_places() -> list[Place]:
    """The usual folders of the system and of the user."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        folders = [local / "Microsoft" / "Windows" / "Fonts", windows / "Fonts"]
    elif sys.platform == "darwin":
        folders = [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
        shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        folders = [data, *map(Path, shared.split(":"))]
        folders = [home / ".fonts", *(folder / "fonts" for folder in folders)]
    return [Place(folder, "this machine") for folder in folders]
