"""What one answer costs: processor milliseconds of the server for each kind of page, one request at a time."""

import argparse
import asyncio
import time

from load import Load, percentile, ticks

KINDS = ["other", "day", "case", "search", "write", "inbox", "form", "person"]


class Cost:
    def __init__(self, port, staff, pid, people=10, roles="caseworker", seed=3):
        self.pid = pid
        self.load = Load(argparse.Namespace(port=port, staff=staff, people=people, roles=roles, seed=seed))

    async def measure(self, kinds, count):
        """By kind: processor ms, wall ms at the median and the 95th percentile, and kB of each answer."""
        await self.load.people()
        figures = {}
        for kind in kinds:
            for clerk in self.load.clerks:  # what pages are asked for with, and everything that is made once
                await self.one("case" if kind == "person" else kind, clerk)
            cpu, times, size = ticks(self.pid), [], 0
            for number in range(count):
                clerk = self.load.clerks[number % len(self.load.clerks)]
                began = time.perf_counter()
                answer = await self.one(kind, clerk)
                times.append((time.perf_counter() - began) * 1000)
                size += len(answer.body)
            used = (ticks(self.pid) - cpu) * 1000 / count
            figures[kind] = (used, percentile(times, 50), percentile(times, 95), size / count / 1024)
        return figures

    async def one(self, kind, clerk):
        made, request, wanted, see = self.load.make(kind, clerk)
        if made != kind:
            raise RuntimeError(f"{clerk.staff} has nothing for {kind}")
        answer = await clerk.connection.request(request)
        if answer.status != wanted:
            raise RuntimeError(f"{kind}: {answer.status}")
        if see:
            see(clerk, answer.body)
        return answer


def show(figures):
    for kind, (used, half, most, size) in figures.items():
        print(f"{kind:<8} {used:7.2f} ms of processor, p50 {half:6.1f} ms, p95 {most:6.1f} ms, {size:4.0f} kB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--staff", required=True)
    parser.add_argument("--pid", type=int, required=True)
    parser.add_argument("--people", type=int, default=10)
    parser.add_argument("--roles", default="caseworker")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--kinds", default=",".join(KINDS))
    options = parser.parse_args()
    cost = Cost(options.port, options.staff, options.pid, options.people, options.roles)
    show(asyncio.run(cost.measure(options.kinds.split(","), options.count)))


if __name__ == "__main__":
    main()
