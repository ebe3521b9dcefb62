"""Writing files so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from infographic.errors import InfographicError, Source, fail

_WINDOWS = sys.platform == "win32"
_HINTS = {
    errno.ENOSPC: "free some space, or write to another disk",
    errno.EDQUOT: "free some space, or write to another disk",
    errno.EROFS: "choose another folder",
    errno.EACCES: "choose another folder",
    errno.EPERM: "choose another folder",
    errno.EISDIR: "move the folder of that name away",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a part of the path is a file, not a folder",
}


_DRAFT = re.compile(r"\..+\.\d+-[0-9a-f]+\.tmp")
_TRIES = 5


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to a new file beside ``path``, then rename it into its place.

    Missing folders are made. Raises InfographicError, and leaves what was there as it
    was, if the place can't be written to or the disk is full.
    """
    # Renaming over a symbolic link would replace the link, not the file it leads to.
    place = Path(os.path.realpath(path))
    for tries_left in reversed(range(_TRIES)):
        # Two processes may write the same file; the name keeps their halves apart.
        draft = place.with_name(f".{place.name[:180]}.{os.getpid()}-{time.time_ns():x}.tmp")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            _write_through(draft, data, place)
        except FileNotFoundError as error:
            # Another build took the draft for a dead one's, or the folder was removed.
            if not tries_left:
                raise _failure(path, error) from error
        except OSError as error:
            _discard(draft)
            raise _failure(path, error) from error
        except BaseException:
            _discard(draft)
            raise
        else:
            return


def clear_drafts(folder: Path) -> None:
    """Remove what killed builds have left in a folder; what is being written stays."""
    with suppress(OSError):
        for draft in list(folder.iterdir()):
            if _DRAFT.fullmatch(draft.name) and _is_abandoned(draft):
                _discard(draft)


def _write_through(draft: Path, data: bytes, place: Path) -> None:
    with draft.open("xb") as file:
        _lock(file)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        if not _WINDOWS:
            # While the lock is held, so that nobody takes the draft for abandoned.
            draft.replace(place)
    if _WINDOWS:
        # There an open file can't be renamed, nor be removed by others.
        draft.replace(place)


def _lock(file: BinaryIO) -> None:
    """Hold the file until it is closed, or the process is dead."""
    if not _WINDOWS:
        import fcntl

        # Some network drives know no locks; there it goes without.
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_abandoned(draft: Path) -> bool:
    if _WINDOWS:
        return True
    import fcntl

    try:
        with draft.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _discard(draft: Path) -> None:
    # What kept the file from being written may keep it from being removed, too.
    with suppress(OSError):
        draft.unlink()


def _failure(path: Path, error: OSError) -> InfographicError:
    reason = (error.strerror or str(error)).lower()
    return fail(f"can't be written: {reason}", Source(str(path)), _HINTS.get(error.errno or 0, ""))
