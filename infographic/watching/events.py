"""Waiting until something happens in some folders.

The package watchfiles tells: one small wheel for every system, which asks the operating
system instead of looking again and again. What it tells is only taken for a sign to look:
whether a file has changed, its stamp says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from infographic.errors import fail
from infographic.watching.stamps import Place

if TYPE_CHECKING:
    from watchfiles import Change

_QUIET = 20
"""So many ms nothing more may happen, before a save is taken for finished."""
_LONGEST = 200
"""After so many ms it is looked, even if there is no quiet."""
_LOOK_ANYWAY = 500
"""Disks of a network tell nothing: look after so many ms."""


def require_watchfiles(extra: str) -> None:
    """Raise InfographicError, with the extra that mends it, if the package is missing."""
    try:
        import watchfiles  # noqa: F401
    except ImportError:
        message = "this command needs the package watchfiles"
        raise fail(message, hint=f"pip install 'infographic[{extra}]'") from None


def wakes(places: Callable[[], Iterable[Place]], stop: Event | None = None) -> Iterator[bool]:
    """Yield at once, and then whenever it is time to look at ``places``, which may be other
    ones each time: True if something has happened there. Ends when ``stop`` is set; raises
    KeyboardInterrupt for Ctrl-C.

    Raises InfographicError if the system refuses to watch a folder.
    """
    import watchfiles

    watched: list[Path] = []
    events: Iterator[set[tuple[Change, str]]] = iter(())
    told = True
    while stop is None or not stop.is_set():
        yield told
        folders = sorted({folder for place in places() for folder in place.folders()})
        moved = folders != watched
        if moved:
            watched = folders
            events = watchfiles.watch(
                *folders, watch_filter=None, recursive=False, stop_event=stop,
                yield_on_timeout=True, debounce=_LONGEST, step=_QUIET, rust_timeout=_LOOK_ANYWAY,
            )  # fmt: skip
        try:
            # What happened before a folder was watched isn't told.
            told = bool(next(events, None)) or moved
        except (OSError, RuntimeError) as error:
            raise fail(f"the files can't be watched: {error}") from error
