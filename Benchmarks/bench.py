"""Measures once and prints each figure with the command that measures it again. Run by bin/bench.

Parts: quick (shared flushes), load (1,200 people in a department of Copenhagen's size), growth (pages as the store grows),
pages (full speed, against a plain response and the bare SQL), rebuild (the lists made anew). Speeds are told as ratios
where machines differ.
"""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from bare_sql import Questions
from cost import Cost
from load import memory, percentile
from server import NAER, ROOT, Held, Server, entries, flushes, machine, seeded

SECONDS = float(os.environ.get("SECONDS_EACH", "5"))
BIG = int(os.environ.get("CASES", "30000"))
SMALL = max(100, BIG // 30)
RESULTS = os.path.join(ROOT, "Benchmarks", "results")
lines = []


def say(text=""):
    print(text, flush=True)
    lines.append(text)


def show(what, value, command):
    say(f"| {what} | {value} | `{command}` |")


def heading(title, columns=("what", "figure", "command")):
    say(f"\n## {title}\n\n| {' | '.join(columns)} |\n|{'|'.join(['---'] + ['--:'] * (len(columns) - 2) + ['---'])}|")


def quick():
    heading("Many writers share a flush")
    one, many = appended(1), appended(64)
    show("acts acknowledged a second, 1 writer", f"{one:,.0f}", "naer crash-writer --writers 1")
    show("the same, 64 writers (they share flushes)", f"{many:,.0f}", "naer crash-writer --writers 64")
    show("64 writers to one", f"{many / one:.1f} times", "bin/bench quick")


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


def load():
    folder, rate = seeded(BIG), os.environ.get("RATE", "240")
    say(f"\n## {rate} requests a second for a minute, 1,200 people, {BIG:,} cases, {entries(folder):,} entries\n")
    flush = flushes(folder)
    say(f"The disk writes a page down in {percentile(flush, 50):.1f} ms (p50), {percentile(flush, 95):.1f} ms (p95), "
        f"{max(flush):.0f} ms at most.")
    with Held(folder) as held, Server.of(folder) as server:
        say(f"{held.megabytes:.0f} MB of the store's files are held in memory.\n")
        begin = memory(server.pid, "VmRSS")
        out = os.path.join(RESULTS, "load.json")
        command = [
            sys.executable, os.path.join(ROOT, "Benchmarks", "load.py"), "--port", str(server.port), "--pid", str(server.pid),
            "--staff", os.path.join(folder, "staff"), "--json", out, "--rate", rate,
        ]
        for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
            say(line)
        say(f"start to first answer {server.started:.2f} s, memory then {begin:.0f} MB. Command: `bin/bench load`")


def growth():
    heading("Pages as the store grows (one request at a time)", ["page", "cases", "entries", "processor ms", "p50 ms", "p95 ms"])
    for cases in [SMALL, BIG]:
        folder = seeded(cases)
        with Server.of(folder) as server:
            cost = Cost(server.port, os.path.join(folder, "staff"), server.pid, people=20)
            figures = asyncio.run(cost.measure(["day", "case", "search", "inbox", "write"], 300))
            for page, (used, half, most, _) in figures.items():
                say(f"| {page} | {cases:,} | {entries(folder):,} | {used:.1f} | {half:.1f} | {most:.1f} |")
            say(f"| start to first answer | {cases:,} | {entries(folder):,} | | {server.started * 1000:.0f} | |")
    say("\nCommand: `bin/bench growth`")


def wrk(port, path, cookie="") -> float:
    """Answers a second with 16 connections; an answer that isn't 2xx or 3xx stops it."""
    command = ["wrk", "-t1", "-c16", f"-d{SECONDS:g}s", "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{port}{path}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said:
        raise RuntimeError(f"{path}: {said}")
    return float(re.search(r"Requests/sec:\s*([\d.]+)", said).group(1))


def pages():
    folder = seeded(BIG)
    with Server.plain() as server:
        plain = wrk(server.port, "/")
    heading("Pages at full speed", ["page", "kB", "pages a second", "of a plain response", "bare SQL ms", "page ms of processor", "SQL's share"])
    say(f"| Hummingbird's plain response | 0 | {plain:,.0f} | 100 % | | | |")
    questions = Questions(folder)
    with Server.of(folder) as server:
        cost = Cost(server.port, os.path.join(folder, "staff"), server.pid, people=1)
        figures = asyncio.run(cost.measure(["other", "day", "case", "search", "inbox"], 100))
        clerk = cost.load.clerks[0]
        paths = {"other": clerk.asset, "day": "/min-dag", "case": clerk.cases[0], "inbox": "/indbakke"}
        for page, (used, _, _, size) in figures.items():
            speed = wrk(server.port, paths[page], clerk.cookie) if page in paths else None
            full = f"{speed:,.0f} | {100 * speed / plain:.1f} %" if speed else " | "
            bare = questions.milliseconds(page, 2) if hasattr(questions, page) else None
            share = f"{bare:.2f} | {used:.2f} | {100 * bare / used:.0f} %" if bare else f" | {used:.2f} | "
            say(f"| {'the style sheet' if page == 'other' else page} | {size:.0f} | {full} | {share} |")
    say("\nCommand: `bin/bench pages` (wrk, 16 connections, on the same cores)")


def rebuild():
    heading("The lists made anew")
    for cases in [SMALL, BIG]:
        folder = seeded(cases)
        store = os.path.join(folder, "store")
        began = time.perf_counter()
        process = subprocess.Popen(
            [NAER, "rebuild", "--data", store, "--key", store + ".key"], stdout=subprocess.DEVNULL)
        most = 0
        while process.poll() is None:
            try:
                most = max(most, memory(process.pid, "VmHWM"))
            except (OSError, StopIteration):
                break
            time.sleep(0.1)
        if process.wait():
            raise RuntimeError("rebuild")
        took = time.perf_counter() - began
        show(f"{cases:,} cases, {entries(folder):,} entries", f"{took:.1f} s, {entries(folder) / took:,.0f} entries a second, "
             f"at most {most:.0f} MB", "naer rebuild --data DIR")


PARTS = {"quick": quick, "load": load, "growth": growth, "pages": pages, "rebuild": rebuild}


def main():
    wanted = sys.argv[1:] or ["quick"]
    if "all" in wanted:
        wanted = list(PARTS)
    os.makedirs(RESULTS, exist_ok=True)
    say(f"{time.strftime('%-d %B %Y %H:%M')}, {machine()}, release build.")
    for part in wanted:
        PARTS[part]()
    with open(os.path.join(RESULTS, f"{'-'.join(wanted)}.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


main()
