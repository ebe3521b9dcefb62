"""Writing files so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from infographic.errors import InfographicError, Source, fail

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


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to a new file beside ``path``, then rename it into its place.

    Missing folders are made. Raises InfographicError, and leaves what was there as it
    was, if the place can't be written to or the disk is full.
    """
    # Renaming over a symbolic link would replace the link, not the file it leads to.
    place = Path(os.path.realpath(path))
    # Two processes may write the same file; the number keeps their halves apart.
    draft = place.with_name(f".{place.name[:200]}.{os.getpid()}.tmp")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_through(draft, data)
        draft.replace(place)
    except OSError as error:
        _discard(draft)
        raise _failure(path, error) from error
    except BaseException:
        _discard(draft)
        raise


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _discard(draft: Path) -> None:
    # What kept the file from being written may keep it from being removed, too.
    with suppress(OSError):
        draft.unlink()


def _failure(path: Path, error: OSError) -> InfographicError:
    reason = (error.strerror or str(error)).lower()
    return fail(f"can't be written: {reason}", Source(str(path)), _HINTS.get(error.errno or 0, ""))
