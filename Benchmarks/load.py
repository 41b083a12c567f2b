"""Open-loop load: many people at a constant rate, whatever the server does.

A request is due at a fixed moment and its time runs from that moment, also where it had to wait for the one before it:
so a server that stops for a second shows it in every request that was due meanwhile.
"""

import argparse
import asyncio
import gc
import json
import random
import re
import resource
import time
import urllib.parse

from http_client import Connection, get, post

# Of a hundred requests. "The rest" is inbox, form pages, persons, the front door and the style sheet.
MIX = [("day", 35), ("case", 35), ("search", 10), ("write", 10), ("inbox", 3), ("form", 4), ("person", 2), ("other", 1)]
AIMS = {"day": 25, "case": 40, "search": 30, "write": 60}

CASE = re.compile(rb'href="(/sag/([a-z0-9]{16}))" class="name">([^<]*)<')
TOKEN = re.compile(rb'name="_csrf" value="([0-9a-f]+)"')
ACT = re.compile(rb'name="_act" value="([^"]+)"')
SEEN = re.compile(rb'name="_seen" value="(\d+)"')
OPTION = re.compile(rb'<select[^>]*name="case".*?</select>', re.S)
VALUE = re.compile(rb'value="([a-z0-9]{16})"')
PERSON = re.compile(rb'href="(/personer/[a-z0-9]{16})"')
ASSET = re.compile(rb'href="(/static/[^"]+\.css)"')


class Clerk:
    """Somebody who is signed in, with what the last pages showed."""

    def __init__(self, staff, role, connection):
        self.staff, self.role, self.connection = staff, role, connection
        self.cookie = self.token = ""
        self.act = None
        self.cases, self.names, self.writable, self.persons = [], [], [], []
        self.asset = "/hjaelp"
        self.form = None

    async def sign_in(self):
        answer = await self.connection.request(post(f"/log-ind/som/{self.staff}", ""))
        cookie = re.search(rb"set-cookie: ([^;]+)", answer.head, re.I)
        if answer.status != 303 or not cookie:
            raise RuntimeError(f"sign-in: {answer.status}")
        self.cookie = cookie.group(1).decode()
        answer = await self.connection.request(get("/min-dag", self.cookie))
        if answer.status != 200:
            raise RuntimeError(f"the first page: {answer.status}")
        self.see_day(answer.body)
        token, asset = TOKEN.search(answer.body), ASSET.search(answer.body)
        self.token = token.group(1).decode()
        self.asset = asset.group(1).decode() if asset else self.asset

    def see_day(self, body):
        found = CASE.findall(body)
        self.cases = list(dict.fromkeys(path.decode() for path, _, _ in found))
        self.names = list(dict.fromkeys(name.decode() for _, _, name in found if b"&" not in name))
        options = OPTION.search(body)
        self.writable = [value.decode() for value in VALUE.findall(options.group(0))] if options else []
        act = ACT.search(body)
        self.act = act.group(1).decode() if act else None


class Load:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.clerks = []
        self.times, self.waits, self.errors, self.statuses = {}, {}, {}, {}
        self.left = 0
        self.bytes = 0

    async def people(self):
        """The sessions: everybody who works there, and some of them twice, until there are enough."""
        with open(self.options.staff, encoding="utf-8") as file:
            lines = [line.split() for line in file]
        staff = [line for line in lines if line[1] in self.options.roles.split(",")]
        self.random.shuffle(staff)
        wanted = (staff * (self.options.people // len(staff) + 1))[: self.options.people]
        for start in range(0, len(wanted), 20):
            some = [
                Clerk(name, role, Connection("127.0.0.1", self.options.port))
                for name, role in wanted[start : start + 20]
            ]
            await asyncio.gather(*(clerk.connection.open() for clerk in some))
            await asyncio.gather(*(clerk.sign_in() for clerk in some))
            self.clerks += some

    def term(self, clerk):
        """A whole name, a surname or a first name, a third each."""
        name = self.random.choice(clerk.names) if clerk.names else "Mette Jensen"
        words = name.split()
        return self.random.choice([name, words[-1], words[0]])

    def make(self, kind, clerk):
        """The request, what its answer's status must be, and what is done with the page. Kinds that the person has
        nothing for become the person's day."""
        pick = self.random.choice
        if kind == "case" and clerk.cases:
            return kind, get(pick(clerk.cases), clerk.cookie), 200, self.see_case
        if kind == "search" and clerk.role != "auditor":
            body = urllib.parse.urlencode({"_csrf": clerk.token, "q": self.term(clerk)})
            return kind, post("/soeg", body, clerk.cookie), 200, None
        if kind == "write":
            made = self.contact(clerk)
            if made:
                return made
        if kind == "inbox":
            return kind, get("/indbakke", clerk.cookie), 200, None
        if kind == "form" and clerk.writable:
            path = f"/sag/{pick(clerk.writable)}/trin/contact.made"
            return kind, get(path, clerk.cookie), 200, lambda clerk, body: self.see_form(clerk, path, body)
        if kind == "person" and clerk.persons:
            return kind, get(pick(clerk.persons), clerk.cookie), 200, None
        if kind == "other":
            return kind, get(clerk.asset, clerk.cookie), 200, None
        return "day", get("/min-dag", clerk.cookie), 200, Clerk.see_day

    def contact(self, clerk):
        """A contact written: by the form of the case where it was opened, else in the one field of the day page."""
        if clerk.form:
            path, fields = clerk.form
            clerk.form = None
            fields = fields | {"_csrf": clerk.token, "observed": self.words(), "with": "child", "form": "visit"}
        elif clerk.act and clerk.writable:
            path = "/min-dag/kontakt"
            fields = {"_csrf": clerk.token, "_act": clerk.act, "case": self.random.choice(clerk.writable)}
            fields |= {"observed": self.words(), "with": "child"}
        else:
            return None
        return "write", post(path, urllib.parse.urlencode(fields), clerk.cookie), 303, None

    def words(self):
        return f"Vi talte om hverdagen i {self.random.randrange(10**9)}. " + "Det går bedre med at komme op. " * 4

    def see_case(self, clerk, body):
        if len(clerk.persons) < 20:
            clerk.persons += [path.decode() for path in PERSON.findall(body)[:2]]

    def see_form(self, clerk, path, body):
        act, seen = ACT.search(body), SEEN.search(body)
        if act and seen:
            clerk.form = (path, {"_act": act.group(1).decode(), "_seen": seen.group(1).decode()})

    def click(self, due, kind, clerk):
        kind, request, wanted, see = self.make(kind, clerk)

        def done(answer):
            self.left -= 1
            self.bytes += len(answer.body)
            self.times.setdefault(kind, []).append((answer.ended - due) * 1000)
            self.waits.setdefault(kind, []).append((answer.began - due) * 1000)
            if answer.status != wanted:
                self.errors[kind] = self.errors.get(kind, 0) + 1
                self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
            elif see:
                see(clerk, answer.body)

        self.left += 1
        clerk.connection.send(request, done)

    async def run(self):
        kinds, shares = zip(*MIX)
        rate, seconds = self.options.rate, self.options.seconds
        total = int(rate * seconds)
        plan = self.random.choices(kinds, shares, k=total)
        loop = asyncio.get_running_loop()
        began = time.perf_counter() + 0.5
        offset = loop.time() - time.perf_counter()
        finished = loop.create_future()
        turn = iter(range(total))

        def due(number):
            self.click(began + number / rate, plan[number], self.clerks[number % len(self.clerks)])
            following = next(turn, None)
            if following is None:
                finished.set_result(None)
            else:
                loop.call_at(offset + began + following / rate, due, following)

        first = next(turn)
        loop.call_at(offset + began, due, first)
        gc.collect()
        gc.freeze()
        gc.disable()
        cpu = resource.getrusage(resource.RUSAGE_SELF)
        server = ticks(self.options.pid)
        await finished
        end = time.perf_counter() + 30
        while self.left and time.perf_counter() < end:
            await asyncio.sleep(0.01)
        took = time.perf_counter() - began
        used = resource.getrusage(resource.RUSAGE_SELF)
        return {
            "seconds": took,
            "requests": sum(map(len, self.times.values())),
            "unanswered": self.left,
            "generator_cpu": (used.ru_utime + used.ru_stime - cpu.ru_utime - cpu.ru_stime) / took,
            "server_cpu": (ticks(self.options.pid) - server) / took,
            "rss_peak_mb": memory(self.options.pid, "VmHWM"),
            "rss_mb": memory(self.options.pid, "VmRSS"),
            "megabytes": self.bytes / 1e6,
            "statuses": self.statuses,
            "kinds": {
                kind: {
                    "count": len(times),
                    "errors": self.errors.get(kind, 0),
                    **{f"p{p}": percentile(times, p) for p in (50, 95, 99)},
                    "max": max(times),
                    "wait_p95": percentile(self.waits[kind], 95),
                }
                for kind, times in sorted(self.times.items())
            },
        }


def percentile(values, p):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * p / 100))]


def ticks(pid):
    """Processor seconds that a process has used."""
    if not pid:
        return 0
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def memory(pid, name):
    if not pid:
        return 0
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        return next(int(line.split()[1]) / 1024 for line in file if line.startswith(name))


def table(result):
    lines = ["| kind | requests | errors | p50 ms | p95 ms | p99 ms | longest | aim p95 |", "|---|--:|--:|--:|--:|--:|--:|--:|"]
    for kind, figures in result["kinds"].items():
        aim = AIMS.get(kind)
        lines.append(
            f"| {kind} | {figures['count']} | {figures['errors']} | {figures['p50']:.1f} | {figures['p95']:.1f} "
            f"| {figures['p99']:.1f} | {figures['max']:.0f} | {'≤ ' + str(aim) if aim else ''} |"
        )
    return "\n".join(lines)


async def measure(options):
    load = Load(options)
    began = time.perf_counter()
    await load.people()
    print(f"{len(load.clerks)} signed in, in {time.perf_counter() - began:.1f} s", flush=True)
    if options.warm:
        rate, options.seconds, seconds = options.rate, options.warm, options.seconds
        await load.run()
        options.seconds, options.rate = seconds, rate
        load.times, load.waits, load.errors, load.statuses, load.bytes = {}, {}, {}, {}, 0
    return await load.run()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--staff", required=True, help="the file that `naer demo` leaves: id and role of everybody")
    parser.add_argument("--pid", type=int, default=0, help="the server's, for its processor time and memory")
    parser.add_argument("--rate", type=float, default=240, help="requests a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--warm", type=float, default=0, help="seconds of the same load before it counts")
    parser.add_argument("--people", type=int, default=1200)
    parser.add_argument("--roles", default="caseworker,team-coordinator,leader")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", help="write all figures to this file")
    options = parser.parse_args()
    result = asyncio.run(measure(options))
    print(table(result))
    print(
        f"{result['requests']} requests in {result['seconds']:.1f} s, {result['unanswered']} unanswered; processor: server "
        f"{result['server_cpu']:.2f}, generator {result['generator_cpu']:.2f} of 2; memory {result['rss_mb']:.0f} MB, "
        f"at most {result['rss_peak_mb']:.0f} MB; {result['megabytes']:.0f} MB of pages; wrong statuses {result['statuses']}"
    )
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(result, file, indent=1)


if __name__ == "__main__":
    main()
