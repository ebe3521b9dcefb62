"""The page and what it asks for, over HTTP, for browsers on this machine only.

Nothing is changed by a request, no other site may read an answer, and only names of this
machine are answered to, so that no foreign name can be made to lead here (DNS rebinding).
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from infographic.errors import InfographicError, fail
from infographic.preview.answers import choices_answer, findings_answer, view_answer
from infographic.preview.pulse import Pulse
from infographic.preview.studio import Picks, Studio

HOST = "127.0.0.1"
_PAGE = Path(__file__).with_name("page")
_FILES = {
    "/": ("index.html", "text/html"),
    "/preview.css": ("preview.css", "text/css"),
    "/preview.js": ("preview.js", "text/javascript"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def listen(port: int) -> socket.socket:
    """A socket that only this machine reaches; port 0 takes a free one. InfographicError if
    the port can't be had."""
    try:
        return socket.create_server((HOST, port))
    except (OSError, OverflowError) as error:
        hint = "give another --port, or none: then a free one is taken"
        raise fail(f"port {port} can't be had: {error}", hint=hint) from error


def serve(studio: Studio, listener: socket.socket) -> None:
    """Answer until Ctrl-C, which is raised on as KeyboardInterrupt."""
    pulse = Pulse(studio)
    config = uvicorn.Config(
        application(studio, pulse, lambda: server.should_exit),
        http="h11", ws="none", loop="asyncio", lifespan="off", log_level="warning",
        timeout_graceful_shutdown=2,
    )  # fmt: skip
    server = uvicorn.Server(config)
    pulse.start()
    try:
        server.run(sockets=[listener])
    finally:
        pulse.stop()


def application(studio: Studio, pulse: Pulse, ending: Callable[[], bool]) -> Starlette:
    """What answers; ``ending`` tells the streams of events when to close."""

    def choices(_request: Request) -> Response:
        return _json(choices_answer(studio.choices()))

    def view(request: Request) -> Response:
        picks = _picks(request)
        text = studio.text(picks.document)
        return _json(view_answer(studio.view(picks), picks.document, text))

    def picture(request: Request) -> Response:
        data = studio.png(request.path_params["number"], request.path_params["page"])
        if data is None:
            return Response(status_code=404, headers=_HEADERS)
        return Response(data, media_type="image/png", headers=_HEADERS)

    def download(request: Request) -> Response:
        try:
            made = studio.download(_picks(request), request.path_params["format"])
        except InfographicError as error:
            return _json(findings_answer(error.diagnostics), 409)
        name = f"attachment; filename*=UTF-8''{quote(made.name)}"
        headers = {**_HEADERS, "Content-Disposition": name}
        return Response(made.data, media_type=made.media_type, headers=headers)

    def events(_request: Request) -> Response:
        stream = pulse.stream(ending)
        return StreamingResponse(stream, media_type="text/event-stream", headers=_HEADERS)

    def _picks(request: Request) -> Picks:
        asked = request.query_params
        first = str(next(iter(studio.contents), ""))
        return Picks(
            asked.get("document") or first, *(asked.get(name, "") for name in Picks._fields[1:])
        )

    routes = [
        *(Route(path, _file) for path in _FILES),
        Route("/choices", choices),
        Route("/view", view),
        Route("/picture/{number:int}/{page:int}.png", picture),
        Route("/download/{format}", download),
        Route("/events", events),
    ]
    guard = Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"], www_redirect=False)
    return Starlette(routes=routes, middleware=[guard])


def _file(request: Request) -> Response:
    name, media_type = _FILES[request.url.path]
    return Response((_PAGE / name).read_bytes(), media_type=media_type, headers=_HEADERS)


def _json(values: dict[str, object], status: int = 200) -> Response:
    return JSONResponse(values, status, headers=_HEADERS)
