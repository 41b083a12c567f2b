"""Starts and stops the servers that are measured."""

import ctypes
import os
import shutil
import socket
import subprocess
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
NAER = os.environ.get("NAER") or os.path.join(ROOT, ".build", "release", "naer")
DATA = os.environ.get("BENCH_DATA") or os.path.join(ROOT, ".build", "bench")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def seeded(cases) -> str:
    """The folder of a large department with about so many cases; made where it isn't there, which takes minutes."""
    folder = os.path.join(DATA, f"large-{cases}")
    if not os.path.exists(os.path.join(folder, "made")):
        print(f"making a department of {cases} cases in {folder} …", flush=True)
        began = time.monotonic()
        subprocess.run([NAER, "demo", "--large", "--cases", str(cases), "--seed-only", "--data", folder], check=True,
                       stdout=subprocess.DEVNULL)
        print(f"  {time.monotonic() - began:.0f} s", flush=True)
    make_current(folder)
    return folder


def make_current(folder):
    """A program that derives its lists otherwise makes them anew at its first start: not while something is measured."""
    stamp, program = os.path.join(folder, "lists"), f"{NAER} {os.path.getmtime(NAER)}"
    if os.path.exists(stamp) and open(stamp, encoding="utf-8").read() == program:
        return
    with Server.of(folder):
        pass
    with open(stamp, "w", encoding="utf-8") as file:
        file.write(program)


def answers(port, path=b"/log-ind") -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return connection.recv(12) == b"HTTP/1.1 200"
    except OSError:
        return False


class Server:
    """A server on a free port; `started` is the seconds from its start to its first answer."""

    def __init__(self, arguments, path=b"/log-ind", log=None):
        self.port = free_port()
        self.log = open(log or os.devnull, "w", encoding="utf-8")
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [NAER, *arguments, "--port", str(self.port)], stdout=self.log, stderr=subprocess.STDOUT)
        while not answers(self.port, path):
            if self.process.poll() is not None:
                raise RuntimeError(f"naer {' '.join(arguments)} ended")
            time.sleep(0.002)
        self.started = time.perf_counter() - began
        self.pid = self.process.pid

    @classmethod
    def of(cls, folder):
        store = os.path.join(folder, "store")
        return cls(["serve", "--demo", "--data", store, "--key", store + ".key"])

    @classmethod
    def plain(cls):
        return cls(["plain-server"], b"/")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


class Held:
    """Keeps the files of a store in memory, so that what is measured is the server and not a cold disk or a machine that
    takes file pages back. `megabytes` is what could be held: it takes the right to lock memory."""

    def __init__(self, folder):
        self.places, self.megabytes = [], 0
        libc = self.libc = ctypes.CDLL(None, use_errno=True)
        libc.mmap.restype = ctypes.c_void_p
        libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
        libc.mlock.argtypes = libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
        store = os.path.join(folder, "store")
        for name in sorted(os.listdir(store)):
            size = os.path.getsize(os.path.join(store, name))
            if not size or not name.endswith(".sqlite"):
                continue
            with open(os.path.join(store, name), "rb") as file:
                place = libc.mmap(None, size, 1, 1, file.fileno(), 0)  # read, shared
            if place in (None, ctypes.c_void_p(-1).value):
                continue
            self.places.append((place, size))
            self.megabytes += 0 if libc.mlock(place, size) else size / 1e6

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for place, size in self.places:
            self.libc.munmap(place, size)


def flushes(folder, count=300) -> list:
    """Milliseconds that the disk takes to write a page down for good: what every read of a case and every entry waits for."""
    path, times = os.path.join(folder, "flush"), []
    with open(path, "wb", buffering=0) as file:
        for _ in range(count):
            file.write(bytes(4096))
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            times.append((time.perf_counter() - began) * 1000)
    os.remove(path)
    return times


def entries(folder) -> int:
    import sqlite3

    path = os.path.join(folder, "store", "journal.sqlite")
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as journal:
        return journal.execute("SELECT position FROM ledger").fetchone()[0]


def machine() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "?")
    with open("/proc/meminfo", encoding="utf-8") as file:
        memory = int(file.readline().split()[1]) // (1 << 20) + 1
    return f"{os.cpu_count()} cores ({model}), {memory} GiB, Linux {os.uname().release}"


def removed(folder):
    shutil.rmtree(folder, ignore_errors=True)
