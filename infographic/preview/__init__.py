"""A page, served on this machine only, that shows a document while it is written.

Starlette on uvicorn serves it: both are well kept, pure Python and typed; with watchfiles,
which is needed anyhow, they bring four small packages along (anyio, idna, h11, click).
Streams of events, threads for the drawing and the check of the host come with them.
Bottle would be one file, but has no types and needs a server of one's own that can stream;
aiohttp brings nine packages, seven of them compiled.
"""
