"""Two ways to do the same work, with the same words: by pointer and by keyboard alone. Both count what it takes.

A *click* is a press of the pointer; opening a list and choosing in it is two. A *keystroke* is a key pressed, each
letter typed included; Tabs are counted apart, since how many there are depends on what else is on the page that day. A
*field* is a box, list, or group of choices that was touched in the step.
"""

import re
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import expect


@dataclass
class Effort:
    step: str
    paragraph: str
    clicks: int = 0
    keystrokes: int = 0
    tabs: int = 0
    fields: set = field(default_factory=set)


_date_form = None


def date_form(page) -> str:
    """How this browser wants a date: day first where it speaks Danish, month first where it has no Danish."""
    global _date_form
    if _date_form is None:
        probe = page.context.new_page()
        probe.set_content("<input type=date>")
        probe.locator("input").focus()
        probe.keyboard.type("01022003")
        _date_form = "%d%m%Y" if probe.locator("input").input_value() == "2003-02-01" else "%m%d%Y"
        probe.close()
        page.bring_to_front()
    return _date_form


class Hand:
    """What the scenario may do. Things are named as a person sees them: by role and visible name, or by label."""

    def __init__(self, page):
        self.page = page
        self.efforts: list[Effort] = []
        self.now = Effort("", "")

    @contextmanager
    def step(self, name, paragraph=""):
        """One legal step, counted by itself."""
        self.now = Effort(name, paragraph)
        yield self
        self.efforts.append(self.now)

    def target(self, role, name, within=None):
        scope = within or self.page
        return scope.get_by_role(role, name=name).filter(visible=True).first

    def labelled(self, label, within=None):
        # The label begins with these words; what follows them says whether the field is needed, and whose words it takes.
        return (within or self.page).get_by_label(re.compile(r"^\s*" + re.escape(label))).first

    def press(self, key):
        """A single key, as a short cut on the page."""
        if key == "Tab":
            self.now.tabs += 1
        else:
            self.now.keystrokes += 1
        self.page.keyboard.press(key)

    def link(self, name, within=None):
        self.act(self.target("link", name, within))

    def button(self, name, within=None):
        self.act(self.target("button", name, within))

    def open(self, name, within=None):
        """Opens a folded part of the page, unless it is open."""
        summary = (within or self.page).locator("summary").filter(has_text=name).first
        if not summary.evaluate("s => s.parentElement.open"):
            self.act(summary)

    def write(self, label, text, within=None):
        self.write_in(self.labelled(label, within), text, label)

    def write_in(self, box, text, label=None):
        self.now.fields.add(str(label or box.get_attribute("name")))
        self.now.keystrokes += len(text)
        self.reach(box)
        self.page.keyboard.type(text)

    def date(self, label, day, within=None):
        """A day, its digits typed in the order that the browser's language has."""
        box = self.labelled(label, within)
        self.now.fields.add(str(label))
        self.reach(box)
        digits = day.strftime(date_form(self.page))
        self.now.keystrokes += len(digits)
        self.page.keyboard.type(digits)
        assert box.input_value() == day.isoformat(), f"{label}: {digits} became {box.input_value()}"

    def group(self, name):
        """The part of the page under that heading of choices."""
        return self.page.get_by_role("group", name=name).first

    def choose(self, label, option, within=None):
        """An option of a drop-down list."""
        self.now.fields.add(str(label))
        self.pick(self.labelled(label, within), option)

    @staticmethod
    def option(box, words) -> int:
        """Which of a list's options has those words."""
        return box.locator("option").filter(has_text=words).first.evaluate("o => o.index")

    def mark(self, label, within=None):
        """A radio button or a tick box."""
        box = self.labelled(label, within)
        self.now.fields.add(box.get_attribute("name") or str(label))
        if not box.is_checked():
            self.tick(box)


class Pointer(Hand):
    """The mouse, or a finger; the keyboard only for text."""

    def act(self, thing):
        self.now.clicks += 1
        thing.click()

    def reach(self, box):
        # A box that already has the writing mark (autofocus) needs no click.
        if not box.evaluate("b => b === document.activeElement"):
            self.now.clicks += 1
            # At its beginning: in a date, the first of its parts.
            box.click(position={"x": 12, "y": 12})
            expect(box).to_be_focused()

    def pick(self, box, option):
        self.now.clicks += 2
        box.select_option(index=self.option(box, option))

    def tick(self, box):
        self.now.clicks += 1
        box.check()


class Keys(Hand):
    """The keyboard alone: Tab to the thing, then Enter, Space, arrows or letters. A thing that Tab cannot reach fails."""

    LONGEST_WAY = 400

    def reach(self, thing):
        thing.wait_for(state="attached")
        for _ in range(self.LONGEST_WAY):
            if thing.evaluate(
                """t => { const a = document.activeElement;
                  return a === t || (t.type === 'radio' && a.type === 'radio' && a.name === t.name && a.form === t.form) }"""
            ):
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not reach {thing} on {self.page.url}")

    def act(self, thing):
        self.reach(thing)
        if thing.evaluate("t => t.tagName") == "SUMMARY":
            self.press("Enter")
        else:
            with self.page.expect_navigation():
                self.press("Enter")

    def pick(self, box, option):
        self.reach(box)
        wanted = self.option(box, option)
        while (at := box.evaluate("b => b.selectedIndex")) != wanted:
            self.press("ArrowDown" if at < wanted else "ArrowUp")
            assert box.evaluate("b => b.selectedIndex") != at, f"the arrows do not move the list {option}"

    def tick(self, box):
        self.reach(box)
        if box.get_attribute("type") == "radio":
            for _ in range(30):
                if box.evaluate("b => b === document.activeElement"):
                    break
                self.press("ArrowDown")
        if not box.is_checked():
            self.press("Space")
        assert box.is_checked(), "the choice could not be made with the keyboard"


class Finger(Pointer):
    """A finger on a tablet that lies on the table; the keyboard on its screen only for text."""

    def act(self, thing):
        self.now.clicks += 1
        thing.tap()

    def reach(self, box):
        if not box.evaluate("b => b === document.activeElement"):
            self.now.clicks += 1
            box.tap(position={"x": 12, "y": 12})
            # The browser makes a click of the tap when it gets to it.
            expect(box).to_be_focused()

    def tick(self, box):
        self.now.clicks += 1
        box.page.locator(f"label[for='{box.get_attribute('id')}']").tap()
        expect(box, "the choice could not be made with a finger").to_be_checked()
