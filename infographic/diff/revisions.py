"""A project as it was: a revision of a git repository, taken out into a folder of its own.

Neither the working tree nor the index nor the repository's own files are touched, and
nothing goes through a shell.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from infographic.errors import fail

_SHALLOW = "fetch it first; in a shallow clone with 'git fetch --unshallow'"

# Nothing of the user's runs, no index is shared with the repository's, no file is left out.
_SETTINGS = tuple(
    part
    for setting in (
        f"core.hooksPath={os.devnull}",
        "core.fsmonitor=false",
        "core.splitIndex=false",
        "core.sparseCheckout=false",
    )
    for part in ("-c", setting)
)


class Repository:
    """The repository that a folder lies in; InfographicError if it lies in none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._prefix = self._told("rev-parse", "--show-prefix")
        # Files are taken out from the top: elsewhere, git leaves out what lies above.
        self._folder = Path(self._told("rev-parse", "--show-toplevel"))

    def has(self, name: str) -> bool:
        """Whether the name stands for a revision."""
        return bool(self._commit(name))

    def take_out(self, name: str, into: Path) -> Path:
        """Write the files of a revision to ``into``, which may not exist yet, and return
        the place there of the repository's folder that this one stands for.

        InfographicError for an unknown revision, or if git can't read it.
        """
        commit = self._commit(name)
        if not commit:
            hint = "give two revisions, OLD NEW, not a range" if ".." in name else _SHALLOW
            raise fail(f"there is no revision '{name}'", hint=hint)
        into.mkdir(parents=True, exist_ok=True)
        # An index of its own, so that the repository's stays as it is.
        own = {"GIT_INDEX_FILE": str(into.with_name(f"{into.name}.index").absolute())}
        self._told("read-tree", commit, **own)
        prefix = f"{into.absolute().as_posix()}/"
        self._told("checkout-index", "--all", "--force", "--quiet", f"--prefix={prefix}", **own)
        folder = into / self._prefix
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _commit(self, name: str) -> str:
        """The id of a commit; empty if there is none of that name."""
        if not name or name.startswith("-") or not name.isprintable():
            return ""
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        done = self._run(*asked)
        return done.stdout.strip() if done.returncode == 0 else ""

    def _told(self, *arguments: str, **variables: str) -> str:
        """What git prints; InfographicError with its words if it fails."""
        done = self._run(*arguments, **variables)
        if done.returncode:
            words = done.stderr.strip().splitlines() or [f"git {arguments[0]} failed"]
            raise fail(words[0].removeprefix("fatal: "), hint="only files can be compared here")
        return done.stdout.removesuffix("\n")

    def _run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(
                ["git", "-C", str(self._folder), *_SETTINGS, *arguments],
                env=os.environ | variables, check=False,
                capture_output=True, text=True, encoding="utf-8", errors="replace",
            )  # fmt: skip
        except OSError as error:
            raise fail(
                "git can't be started; is it installed?", hint="only files can be compared"
            ) from error
