"""Writes docs/effort.md from what the main job and a whole meeting took; each test puts its own tables in."""

import os

HEAD = """# What a step takes

Counted by the browser tests of the main job and of a meeting, with nothing of legal weight chosen beforehand: a step of the
main job from *Min dag* to its being saved, a part of a meeting from where the part before it ended. A click is a press of the
pointer or a finger; opening a list and choosing in it is two. A keystroke is a key pressed, each letter of the text
included, so the keystrokes measure the sample texts more than the page; Tabs are left out, since how many there are
depends on what else is on the page. A field is a box, list or group of choices that was touched. Repeat with:
`bin/test browser`.
"""


def table(efforts) -> str:
    lines = ["| step | ground | clicks | fields | keystrokes |", "|---|---|--:|--:|--:|"]
    for effort in efforts:
        lines.append(
            f"| {effort.step} | {effort.paragraph} | {effort.clicks} | {len(effort.fields)} | {effort.keystrokes} |"
        )
    total = [sum(e.clicks for e in efforts), sum(len(e.fields) for e in efforts), sum(e.keystrokes for e in efforts)]
    lines.append(f"| **all** | | **{total[0]}** | **{total[1]}** | **{total[2]}** |")
    return "\n".join(lines) + "\n"


def write(path, tables):
    """Puts each table in the place of the one with its title; the others stay as they are."""
    sections = {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as paper:
            for part in paper.read().split("\n## ")[1:]:
                title, _, body = part.partition("\n")
                sections[title] = body.strip() + "\n"
    sections.update({title: table(efforts) for title, efforts in tables.items()})
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for title, body in sections.items():
            out.write(f"\n## {title}\n\n{body}")
