"""What a command tells while it works: a line a file, or one JSON object at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from infographic.cli.diagnostics import in_color, shown, visible

if TYPE_CHECKING:
    from pathlib import Path

    from infographic.building.running import Built
    from infographic.errors import Diagnostic
    from infographic.result import Output

_MANY = 4
"""From this number of documents on, a terminal is told how far the build is."""


class Report:
    """Results to stdout, findings and progress to stderr; with ``as_json`` all of it as
    one object to stdout, when the work is done."""

    def __init__(self, as_json: bool = False) -> None:
        self.as_json = as_json
        self.documents: list[dict[str, object]] = []
        self.outputs: list[Output] = []
        self.warnings: list[Diagnostic] = []
        self.errors: list[Diagnostic] = []
        self._progress = ""

    def begin(self, name: str, number: int, total: int) -> None:
        """Tell which document's turn it is."""
        if total >= _MANY and sys.stderr.isatty() and not self.as_json:
            self._clear()
            self._progress = f"[{number}/{total}] {visible(name)}"
            print(self._progress, end="", file=sys.stderr, flush=True)

    def wrote(self, built: Built) -> None:
        """Tell what became of a document."""
        job = built.job
        there = [*built.kept, *built.outputs]
        if built.kept:
            there.sort(key=_place_in(job.outputs))
        if there:
            files = [str(output.path) for output in there]
            told: dict[str, object] = {"content": str(job.content), "files": files}
            told |= {"target": job.target.name} if job.target.name else {}
            self.documents.append(told | built.said)
        self.outputs += built.kept
        self.written(built.outputs)

    def written(self, outputs: Iterable[Output]) -> None:
        """Tell which files there are."""
        for output in outputs:
            self.outputs.append(output)
            self.say(
                f"{visible(str(output.path))}  {output.width:g} x {output.height:g}"
                + (f", {output.pages} pages" if output.pages > 1 else "")
                + f", {_size(output.bytes)}, {output.seconds:.2f} s"
            )

    def found(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Tell what is wrong."""
        for diagnostic in diagnostics:
            kept = self.errors if diagnostic.severity == "error" else self.warnings
            kept.append(diagnostic)
            if not self.as_json:
                self._clear()
                print(shown(diagnostic, in_color(sys.stderr)), file=sys.stderr)

    def note(self, line: str) -> None:
        """What one may want to know, and nothing is wrong; not in the JSON."""
        if not self.as_json:
            self._clear()
            print(f"note: {visible(line)}", file=sys.stderr)

    def say(self, line: str) -> None:
        """A line for people; not in the JSON."""
        if not self.as_json:
            self._clear()
            print(line, flush=True)

    def end(self) -> None:
        """Take the progress away; print the object, if one is asked for."""
        self._clear()
        if self.as_json:
            import json

            findings = {"warnings": self.warnings, "errors": self.errors}
            told: dict[str, object] = {"documents": self.documents}
            told["outputs"] = [one.as_dict() for one in self.outputs]
            told |= {name: [one.as_dict() for one in found] for name, found in findings.items()}
            print(json.dumps(told, indent=2))

    def _clear(self) -> None:
        if self._progress:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._progress = ""


def _place_in(outputs: Sequence[Path]) -> Callable[[Output], tuple[int, Path]]:
    """Sorts files like the outputs that they are of."""
    order = {path.suffix: place for place, path in reversed(list(enumerate(outputs)))}
    return lambda one: (order.get(one.path.suffix, len(outputs)), one.path)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"
