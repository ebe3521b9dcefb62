"""Telling browsers that something has changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from threading import Event, Thread

from infographic.errors import InfographicError
from infographic.preview.studio import Studio
from infographic.watching.events import wakes
from infographic.watching.needs import needs, settings
from infographic.watching.stamps import Place
from infographic.watching.tracker import Tracker

_LOOK = 0.25
"""Seconds after which a stream looks whether it should end."""
_SIGN_OF_LIFE = 40
"""So many looks without news, after which a line keeps the connection open."""


class Pulse:
    """Watches the files in a thread of its own; ``beats`` counts the changes."""

    def __init__(self, studio: Studio) -> None:
        self.beats = 0
        self._studio = studio
        self._tracker = Tracker()
        self._stop = Event()
        self._waiting: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}

    def start(self) -> None:
        """Begin to watch, in a thread."""
        Thread(target=self._run, name="watching", daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._stop.set()

    async def stream(self, ending: Callable[[], bool]) -> AsyncIterator[str]:
        """Server-sent events: the count at once, and after each change, until ``ending``."""
        news = asyncio.Event()
        news.set()
        self._waiting[news] = asyncio.get_running_loop()
        idle = 0
        try:
            yield "retry: 1000\n\n"
            while not ending():
                try:
                    await asyncio.wait_for(news.wait(), _LOOK)
                except TimeoutError:
                    idle = (idle + 1) % _SIGN_OF_LIFE
                    if idle == 0:
                        yield ":\n\n"
                    continue
                news.clear()
                yield f"data: {self.beats}\n\n"
        finally:
            del self._waiting[news]

    def _run(self) -> None:
        try:
            for happened in wakes(self._places, self._stop):
                self._look(happened)
        except InfographicError as error:
            self._studio.warn(error.diagnostics)
            self._beat()

    def _look(self, happened: bool) -> None:
        """Tell if a document has to be drawn again, or if there are others."""
        others = happened and self._studio.reread()
        changed = self._tracker.changed(self._studio.contents)
        for content in changed:
            self._tracker.begin(content)
        if changed:
            self._studio.refresh()
        if changed or others:
            self._beat()
        # What they need now is found out while they are drawn.
        for content in changed:
            self._tracker.end(content, needs(content, self._studio.means.project))

    def _beat(self) -> None:
        self.beats += 1
        for news, loop in list(self._waiting.items()):
            loop.call_soon_threadsafe(news.set)

    def _places(self) -> frozenset[Place]:
        return self._tracker.places | settings()
