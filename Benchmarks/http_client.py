"""A lean HTTP/1.1 connection for a load generator: one request at a time, kept alive, times taken at the socket."""

import asyncio
import re
import time

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.I)


class Answer:
    __slots__ = ("status", "head", "body", "began", "ended")

    def __init__(self, status, head, body, began, ended):
        self.status, self.head, self.body, self.began, self.ended = status, head, body, began, ended


class Connection(asyncio.Protocol):
    """Requests that come while one is answered wait in line, as clicks in one window do."""

    def __init__(self, host, port):
        self.host, self.port = host, port
        self.transport = None
        self.waiting = []
        self.done = None
        self.buffer = bytearray()
        self.need = None
        self.began = 0.0

    def connection_made(self, transport):
        self.transport = transport

    def connection_lost(self, problem):
        self.transport = None
        if self.done:
            self._finish(Answer(0, b"", b"", self.began, time.perf_counter()))

    async def open(self):
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: self, self.host, self.port)

    def send(self, request: bytes, done):
        """`done(answer)` is called when all of the answer is here; status 0 is a connection that broke."""
        self.waiting.append((request, done))
        if not self.done:
            self._next()

    def request(self, request: bytes):
        future = asyncio.get_running_loop().create_future()
        self.send(request, future.set_result)
        return future

    def _next(self):
        if not self.waiting:
            return
        request, self.done = self.waiting.pop(0)
        self.began = time.perf_counter()
        if self.transport is None:
            asyncio.ensure_future(self._reopen(request))
        else:
            self.transport.write(request)

    async def _reopen(self, request):
        try:
            await self.open()
            self.transport.write(request)
        except OSError:
            self._finish(Answer(0, b"", b"", self.began, time.perf_counter()))

    def data_received(self, data):
        buffer = self.buffer
        buffer += data
        if self.need is None:
            end = buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            found = LENGTH.search(buffer, 0, end)
            self.need = (end + 4, end + 4 + (int(found.group(1)) if found else 0))
        if len(buffer) >= self.need[1]:
            start, end = self.need
            head, body = bytes(buffer[:start]), bytes(buffer[start:end])
            self.buffer = bytearray()
            self.need = None
            self._finish(Answer(int(head[9:12]), head, body, self.began, time.perf_counter()))

    def _finish(self, answer):
        done, self.done = self.done, None
        done(answer)
        self._next()


def get(path, cookie=""):
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n".encode()


def post(path, body: str, cookie=""):
    return (
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode()
