"""The short way of a build that has nothing to do: nothing that it looked at has changed
since the last one found all up to date.

What it looked at is kept with the stamps of all files in the user's cache, and nothing of
the library is loaded to compare them. It is only a short cut: without it, or with a file
that was saved too recently to be sure, a build looks at what is in the files.
"""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import infographic
from infographic.watching.stamps import Place, stamps

if TYPE_CHECKING:
    from infographic.building.updating import Update
    from infographic.cli.plan import Plan

_FORM = 1
_COARSE = 2_000_000_000
"""Nanoseconds: some disks keep the time of a change no more exactly (FAT)."""
_YAML = (".yaml", ".yml")
_MAGIC = "*?["


class Unchanged:
    """What the last build with the same options found."""

    def __init__(self, options: Namespace) -> None:
        asked = {name: str(value) for name, value in sorted(vars(options).items())}
        moment = os.environ.get("SOURCE_DATE_EPOCH", "")
        state = [_FORM, infographic.__version__, str(Path.cwd()), sys.path, moment, asked]
        name = sha256(json.dumps(state).encode()).hexdigest()[:32]
        self._theme: str | None = options.theme
        self._file = _cache() / f"{name}.json"
        self._usable = not (options.json or options.force or options.prune)

    def files(self) -> int:
        """How many files are up to date, if nothing has changed; else 0."""
        if self._usable:
            # Whatever stands there: if it can't be read, there is the long way.
            with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
                told = json.loads(self._file.read_bytes())
                places = [Place(Path(path), tuple(end), deep) for path, end, deep in told["places"]]
                if _seen(places, map(Path, told["folders"])) == told["seen"]:
                    return int(told["files"])
        return 0

    def keep(self, plan: Plan, update: Update, begun: int) -> None:
        """Note what an update looked at that began at ``begun`` (ns) and has found or made
        all that there has to be, with nothing to tell but the number of files."""
        from infographic.errors import InfographicError
        from infographic.writing import write_atomically

        files = update.silent
        if not (self._usable and files and _are_old(map(Place, plan.contents), begun)):
            return
        places = sorted(_places(plan, self._theme))
        folders = [path for path in map(Path, sys.path) if path.is_dir() and path != Path.cwd()]
        outputs = [Place(path) for path in files]
        if not (_are_old(places, begun) and _is_narrow(plan)):
            return
        told = {
            "places": [[str(one.path), one.suffixes, one.deep] for one in (*places, *outputs)],
            "folders": list(map(str, folders)),
            "seen": _seen([*places, *outputs], folders),
            "files": len(files),
        }
        # A cache that can't be written to costs time, nothing else.
        with suppress(InfographicError):
            write_atomically(self._file, json.dumps(told).encode())


def _are_old(places: Iterable[Place], begun: int) -> bool:
    """Whether no file was saved so late that a change would not show in its stamp."""
    found = (stamp for place in places for stamp in stamps(place).values())
    return all(changed < begun - _COARSE for changed, _, _ in found)


def _seen(places: Iterable[Place], folders: Iterable[Path]) -> list[object]:
    """The stamps of all files of some places, and of the folders where packages lie."""
    found = [
        sorted([str(file), *stamp] for file, stamp in stamps(place).items()) for place in places
    ]
    times = [folder.stat().st_mtime_ns for folder in folders if folder.is_dir()]
    return [found, times]


def _places(plan: Plan, theme: str | None) -> Iterator[Place]:
    """All that a build looks at."""
    from infographic.resources import assets
    from infographic.watching.needs import needs

    found = {place for one in plan.contents for place in needs(one, plan.project, theme)}
    found |= {Place(assets() / part, deep=True) for part in ("themes", "fonts", "icons")}
    found |= {Place(folder, _YAML, deep) for folder, deep in _listed(plan)}
    yield from found


def _listed(plan: Plan) -> Iterator[tuple[Path, bool]]:
    """The folders in which documents are looked for, and whether in their subfolders, too."""
    asked = [name for target in plan.project.targets for name, _ in target.documents]
    asked += [name for name, _ in plan.project.documents] or ["content"]
    for content in plan.contents:
        yield content.parent, False
    for name in asked:
        if any(sign in name for sign in _MAGIC):
            parts = Path(name).parts
            fixed = next(at for at, part in enumerate(parts) if any(s in part for s in _MAGIC))
            yield Path(*parts[:fixed]), fixed < len(parts) - 1


def _is_narrow(plan: Plan) -> bool:
    """Whether it depends on nothing that takes long to look at, or can't be looked at."""
    whole = any(deep and folder == Path() for folder, deep in _listed(plan))
    return not (whole or plan.project.system_fonts)


def _cache() -> Path:
    """The folder that INFOGRAPHIC_CACHE names; else where the system wants programs to keep
    what they can do without."""
    if named := os.environ.get("INFOGRAPHIC_CACHE"):
        return Path(named)
    own = os.environ.get("XDG_CACHE_HOME")
    if own and Path(own).is_absolute():
        return Path(own) / "infographic"
    with suppress(RuntimeError):
        home = Path.home()
        if sys.platform == "win32":
            local = os.environ.get("LOCALAPPDATA")
            return Path(local) / "infographic" / "Cache" if local else home / ".infographic"
        return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "infographic"
    return Path(os.devnull)
