"""The versions of the packages that draw."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache

_SUFFIX = ".dist-info"


@cache
def version_of(package: str) -> str:
    """The version that is installed; empty if none is.

    Asking the names of the folders that installers make takes a hundredth of the time that
    the standard library needs, which is asked where there is none.
    """
    beginning = f"{package.replace('-', '_').lower()}-"
    for folder in sys.path:
        with suppress(OSError):
            for name in os.listdir(folder or os.curdir):  # noqa: PTH208 - half the time
                if name.lower().startswith(beginning) and name.endswith(_SUFFIX):
                    return name[len(beginning) : -len(_SUFFIX)]
    from importlib.metadata import PackageNotFoundError, version

    with suppress(PackageNotFoundError):
        return version(package)
    return ""
