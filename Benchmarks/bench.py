"""Measures once and prints each figure with the command that measures it again. Run by bin/bench.

Speeds are told as ratios where machines differ: many writers to one, a page to a plain response.
"""

import http.cookiejar
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
sys.path.insert(0, os.path.join(ROOT, "Tests", "Browser"))
from department import Department  # noqa: E402

NAER = os.environ.get("NAER") or os.path.join(ROOT, ".build", "debug", "naer")
SECONDS = float(os.environ.get("SECONDS_EACH", "5"))
CASES = int(os.environ.get("CASES", "700"))


def show(what, value, command):
    print(f"{what:<58} {value:>16}   {command}", flush=True)


def appended(writers) -> float:
    """Acts acknowledged a second, each of two entries, by that many writers at once."""
    folder = tempfile.mkdtemp(prefix="naer-bench-")
    command = [NAER, "crash-writer", "--data", os.path.join(folder, "store"), "--writers", str(writers)]
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        process.stdout.readline()
        began, count = time.monotonic(), 0
        while time.monotonic() - began < SECONDS:
            count += process.stdout.readline().startswith("ack ")
        took = time.monotonic() - began
        process.kill()
        process.wait()
        return count / took
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class Visitor:
    """Somebody who is signed in, over plain HTTP."""

    def __init__(self, url, name):
        self.url = url
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        page = self.get("/log-ind")
        forms = re.findall(r"<form[^>]*action=\"([^\"]+)\"[^>]*>(.*?)</form>", page, re.S)
        action, body = next((action, body) for action, body in forms if name in body)
        fields = re.findall(r"<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", body)
        self.opener.open(url + action, urllib.parse.urlencode(fields).encode()).read()

    def get(self, path) -> str:
        with self.opener.open(self.url + path) as answer:
            return answer.read().decode()

    @property
    def cookie(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.jar)

    def per_second(self, path) -> float:
        """Answers a second with 16 connections, as wrk counts them; an answer that isn't 2xx or 3xx stops it."""
        command = ["wrk", "-t2", "-c16", f"-d{SECONDS:g}s", "-H", f"Cookie: {self.cookie}", self.url + path]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        if "Non-2xx" in said:
            raise RuntimeError(f"{path}: {said}")
        return float(re.search(r"Requests/sec:\s*([\d.]+)", said).group(1))


def longest_case(visitor) -> str:
    """The longest of the cases that the person's first page leads to."""
    paths = sorted(set(re.findall(r'href="(/sag/[^"/?#]+)"', visitor.get("/min-dag"))))[:25]
    return max(paths, key=lambda path: len(visitor.get(path)))


def main():
    print(f"{SECONDS:g} s each, {os.cpu_count()} cores, {CASES} cases, {os.path.relpath(NAER, ROOT)}\n")
    one, many = appended(1), appended(64)
    show("acts acknowledged a second, 1 writer", f"{one:,.0f}", "naer crash-writer --writers 1")
    show("the same, 64 writers (they share flushes)", f"{many:,.0f}", "naer crash-writer --writers 64")
    show("64 writers to one", f"{many / one:.1f} times", "bin/bench")

    department = Department.start(NAER, cases=CASES, wait=900)
    try:
        visitor = Visitor(department.url, "Mette")
        asset = re.search(r'(/static/[^"]+\.css[^"]*)"', visitor.get("/min-dag")).group(1)
        plain = visitor.per_second(asset)
        show("plain responses (the style sheet) a second", f"{plain:,.0f}", f"wrk -t2 -c16 …{asset}")
        pages = [("Min dag", "/min-dag"), ("Indbakke", "/indbakke"), ("the longest case", longest_case(visitor))]
        for name, path in pages:
            speed = visitor.per_second(path)
            size = len(visitor.get(path).encode()) / 1024
            show(f"{name} ({size:.0f} kB), pages a second", f"{speed:,.0f}", f"wrk -t2 -c16 …{path}")
            show(f"{name}, share of a plain response", f"{100 * speed / plain:.1f} %", "bin/bench")
    finally:
        department.stop()


main()
