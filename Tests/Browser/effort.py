"""Writes docs/effort.md from what the main job took."""

HEAD = """# What a step takes

Counted by the browser test of the main job, from *Min dag* to the step being saved, with nothing of legal weight
chosen beforehand. A click is a press of the pointer; opening a list and choosing in it is two. A keystroke is a key
pressed, each letter of the text included, so the keystrokes measure the sample texts more than the page; Tabs are left out,
since how many there are depends on what else is on Min dag. A field is a box, list or group of choices that was touched.
Repeat with: `bin/test browser`.
"""


def table(title, efforts) -> str:
    lines = [f"\n## {title}\n", "| step | ground | clicks | fields | keystrokes |", "|---|---|--:|--:|--:|"]
    for effort in efforts:
        lines.append(
            f"| {effort.step} | {effort.paragraph} | {effort.clicks} | {len(effort.fields)} | {effort.keystrokes} |"
        )
    total = [sum(e.clicks for e in efforts), sum(len(e.fields) for e in efforts), sum(e.keystrokes for e in efforts)]
    lines.append(f"| **all** | | **{total[0]}** | **{total[1]}** | **{total[2]}** |")
    return "\n".join(lines) + "\n"


def write(path, pointer, keys):
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEAD)
        out.write(table("With pointer and keyboard", pointer))
        out.write(table("With the keyboard alone", keys))
