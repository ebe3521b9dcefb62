"""JSON: the scene as data, to see or compare what a layout has made."""

from __future__ import annotations

import json
import re

from infographic.backends.base import Backend, Options
from infographic.scene.dump import dump
from infographic.scene.scene import Scene

# A list of nothing but numbers, spread over lines; there is no line break within strings.
_NUMBERS = re.compile(r"\[(\n[-+\d.e,\s]+)\]")


def _write(scene: Scene, options: Options) -> tuple[bytes, ...]:  # noqa: ARG001
    text = json.dumps(dump(scene), ensure_ascii=False, indent=1)
    text = _NUMBERS.sub(lambda match: f"[{' '.join(match.group(1).split())}]", text)
    if scene.inputs:
        # In one piece, as in any other file.
        text = text.removesuffix("\n}") + f',\n "inputs": {scene.inputs}\n}}'
    return (f"{text}\n".encode(),)


BACKEND = Backend("json", "application/json", _write, paged=True, uses=(), packages=("uharfbuzz",))
