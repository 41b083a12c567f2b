#!/usr/bin/env python3
"""Compares the house's genogram with Graphviz dot on the same families: lines that cross, width, time.

    Benchmarks/genogram.py [--naer PROGRAM] FILE.ged [PERSON[:STEPS] ...]

`PROGRAM gedcom FILE --genogram PERSON` prints a line with `crossings N` and `width N` (in columns) in it.
PERSON:STEPS takes those within so many steps (parent, child, partner) of the person; without, the whole file.
dot draws each family twice — partners in one row with their family's point between them, and the point in a row
below — and the better figure of the two counts for each measure. Its column is a symbol and the space beside it.
"""

import argparse
import math
import re
import subprocess
import sys
import tempfile
import time

NODE, GAP = 0.75, 0.25


def read(path):
    people, families, record = {}, {}, None
    for line in open(path, encoding="latin-1"):
        words = line.strip().split(" ", 2)
        if words[0] == "0":
            record = None
            if len(words) > 2 and words[2] in ("INDI", "FAM"):
                record = {"id": words[1].strip("@"), "lines": []}
                (people if words[2] == "INDI" else families)[record["id"]] = record
        if record is not None and words[0] != "0":
            record["lines"].append(line.rstrip("\r\n"))
    for family in families.values():
        family["partners"], family["kids"] = [], []
        for line in family["lines"]:
            found = re.match(r"1 (HUSB|WIFE|CHIL) @(\w+)@", line)
            if found and found[2] in people:
                family["kids" if found[1] == "CHIL" else "partners"].append(found[2])
    return people, families


def near(families, centre, steps):
    beside = {}
    for family in families.values():
        for one in family["partners"]:
            for other in family["partners"] + family["kids"]:
                beside.setdefault(one, set()).add(other)
                beside.setdefault(other, set()).add(one)
    found, edge = {centre}, {centre}
    for _ in range(steps):
        edge = {other for one in edge for other in beside.get(one, ())} - found
        found |= edge
    return found


def cut(people, families, kept, path):
    with open(path, "w", encoding="latin-1") as out:
        out.write("0 HEAD\n1 GEDC\n2 VERS 5.5.1\n2 FORM LINEAGE-LINKED\n1 CHAR ANSI\n")
        for one in people.values():
            if one["id"] in kept:
                out.write(f"0 @{one['id']}@ INDI\n")
                out.writelines(line + "\n" for line in one["lines"] if not re.match(r"1 FAM[CS]", line))
        for family in families.values():
            partners = [one for one in family["partners"] if one in kept]
            kids = [one for one in family["kids"] if one in kept]
            if len(partners) + len(kids) > 1:
                out.write(f"0 @{family['id']}@ FAM\n")
                out.writelines(f"1 {tag} @{one}@\n" for tag, one in zip(("HUSB", "WIFE"), partners))
                out.writelines(f"1 CHIL @{one}@\n" for one in kids)
        out.write("0 TRLR\n")


def dot(families, kept, between):
    text = [
        "digraph g { edge [dir=none]; ranksep=0.5;",
        f"nodesep={GAP}; node [shape=box, fixedsize=true, width={NODE}, height={NODE}, label=\"\"];",
    ]
    text += [f"{one};" for one in sorted(kept)]
    for family in families.values():
        partners = [one for one in family["partners"] if one in kept][:2]
        kids = [one for one in family["kids"] if one in kept]
        if len(partners) + len(kids) < 2:
            continue
        unit = "u" + family["id"]
        text.append(f"{unit} [shape=point, width=0.01, height=0.01];")
        if between and len(partners) == 2:
            text.append(f"{{rank=same; {partners[0]}; {unit}; {partners[1]}}} {partners[0]} -> {unit} -> {partners[1]};")
        else:
            text += [f"{one} -> {unit};" for one in partners]
        text += [f"{unit} -> {kid};" for kid in kids]
    begun = time.time()
    try:
        run = subprocess.run(
            ["dot", "-Tplain"], input="\n".join(text) + "}", capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        return None
    return measure(run.stdout) + (time.time() - begun,)


def measure(plain):
    xs, lines = [], []
    for line in plain.splitlines():
        words = line.split()
        if words[0] == "node" and not words[1].startswith("u"):
            xs.append(float(words[2]))
        if words[0] == "edge":
            count = int(words[3])
            points = [(float(words[4 + 2 * i]), float(words[5 + 2 * i])) for i in range(count)]
            lines.append(((words[1], words[2]), flat(points)))
    pieces = [(min(a[0], b[0]), max(a[0], b[0]), number, a, b)
              for number, (_, points) in enumerate(lines) for a, b in zip(points, points[1:])]
    pieces.sort()
    crossings, open_ = set(), []
    for piece in pieces:
        open_ = [other for other in open_ if other[1] >= piece[0]]
        for other in open_:
            if piece[2] != other[2] and not set(lines[piece[2]][0]) & set(lines[other[2]][0]) and cross(piece, other):
                crossings.add((min(piece[2], other[2]), max(piece[2], other[2])))
        open_.append(piece)
    return len(crossings), (max(xs) - min(xs)) / (NODE + GAP) + 1


def flat(points, parts=8):
    """A run of Bézier curves as straight pieces."""
    result = [points[0]]
    for at in range(0, len(points) - 3, 3):
        a, b, c, d = points[at:at + 4]
        for part in range(1, parts + 1):
            t = part / parts
            result.append(tuple(
                (1 - t) ** 3 * a[i] + 3 * t * (1 - t) ** 2 * b[i] + 3 * t * t * (1 - t) * c[i] + t ** 3 * d[i]
                for i in (0, 1)))
    return result


def cross(one, two):
    def side(a, b, p):
        value = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
        return 0 if math.isclose(value, 0, abs_tol=1e-9) else value

    return (side(*one[3:], two[3]) * side(*one[3:], two[4]) < 0 and side(*two[3:], one[3]) * side(*two[3:], one[4]) < 0)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--naer", default=".build/debug/naer")
    options.add_argument("file")
    options.add_argument("centres", nargs="*")
    options = options.parse_args()
    people, families = read(options.file)
    print(f"{'family':16}{'persons':>8}{'crossings':>11}{'dot':>6}{'width':>8}{'dot':>8}{'seconds':>9}{'dot':>8}")
    for centre in options.centres or [next(iter(people))]:
        person, _, steps = centre.partition(":")
        kept = near(families, person, int(steps)) if steps else set(people)
        with tempfile.NamedTemporaryFile(suffix=".ged") as file:
            cut(people, families, kept, file.name)
            begun = time.time()
            run = subprocess.run(
                [options.naer, "gedcom", file.name, "--genogram", person], capture_output=True, text=True, check=True)
            took = time.time() - begun
        said = run.stdout + run.stderr
        ours = [float(re.search(rf"{what} ([\d.]+)", said)[1]) for what in ("crossings", "width")]
        theirs = [one for one in (dot(families, kept, True), dot(families, kept, False)) if one]
        best = [min(column) for column in zip(*theirs)] or [math.nan] * 3
        print(f"{centre:16}{len(kept):8}{ours[0]:11.0f}{best[0]:6.0f}{ours[1]:8.1f}{best[1]:8.1f}{took:9.2f}{best[2]:8.2f}")


if __name__ == "__main__":
    sys.exit(main())
