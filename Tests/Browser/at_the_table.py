"""The tools as they are used in the middle of a meeting, by finger or by keys: from the meeting's page and back to it."""

import re

from hands import Keys
from playwright.sync_api import expect


def back(sofa):
    sofa.hand.link("Tilbage til mødet")
    sofa.ready()


def is_there(sofa, tool) -> bool:
    return sofa.page.locator(f"#del-bordet .tool-{tool}").count() > 0


def open_tool(sofa, tool):
    sofa.go("bordet")
    sofa.hand.act(sofa.page.locator(f"#del-bordet .tool-{tool}"))
    # One way back, not several.
    expect(sofa.page.get_by_role("link", name="Tilbage til mødet")).to_have_count(1)
    # What is asked of the page next is asked of the whole of it.
    sofa.page.wait_for_load_state()


def feedback(sofa, part, sheet):
    """A parent marks on the screen, which is handed over and taken back."""
    hand, page = sofa.hand, sofa.page
    sofa.go(part)
    hand.link("Giv feedback")
    hand.mark(sheet, hand.group("Ark"))
    hand.tick(page.locator("input[name=rater]:not([value=child])").first)
    hand.tick(page.locator("input[name=view][value=own]"))
    hand.tick(page.locator("input[name=way][value=screen]"))
    hand.button("Fortsæt")
    boxes = page.locator(".line-box")
    boxes.first.wait_for()
    for index in range(boxes.count()):
        box = boxes.nth(index)
        hand.now.fields.add(f"line {index}")
        if isinstance(hand, Keys):
            hand.reach(page.get_by_role("slider").nth(index))
            hand.press("Space")
        else:
            hand.now.clicks += 1
            box.scroll_into_view_if_needed()
            place = box.bounding_box()
            page.touchscreen.tap(place["x"] + place["width"] * 0.6, place["y"] + place["height"] / 2)
    hand.button("Jeg er færdig")
    page.get_by_role("heading", level=1, name="Tak").wait_for()
    hand.open("Til rådgiveren")
    hand.button("Tag skærmen tilbage")
    back(sofa)


def network(sofa):
    """The child's map is begun, and somebody stands on it."""
    hand, page = sofa.hand, sofa.page
    open_tool(sofa, "network")
    if not page.get_by_role("link", name="Sæt en person på kortet").count():
        hand.link("Tegn et netværkskort")
        hand.tick(page.locator("input[name=who][value=child]"))
        hand.button("Begynd")
    hand.link("Sæt en person på kortet")
    hand.write("Hvad kalder I personen?", "Fodboldtræneren")
    hand.tick(page.locator("input[name=sector][value=school-and-leisure]"))
    hand.tick(page.locator("input[name=ring]").nth(1))
    hand.button("Gem")
    page.locator(".notice.done").first.wait_for()
    back(sofa)


def ruler(sofa):
    """Somebody sets a mark for the child's wellbeing."""
    hand, page = sofa.hand, sofa.page
    open_tool(sofa, "ruler")
    hand.tick(page.locator("input[name=who]").first)
    hand.tick(page.locator("input[name=wellbeing]").nth(3))
    hand.button("Sæt mærket")
    page.locator(".notice.done").first.wait_for()
    back(sofa)


def ladder(sofa):
    """Where we want to go."""
    hand, page = sofa.hand, sofa.page
    open_tool(sofa, "ladder")
    hand.tick(page.locator("input[name=step]").nth(1))
    hand.button("Gem, hvor vi vil hen")
    page.locator(".notice.done").first.wait_for()
    back(sofa)


def safety(sofa):
    """How safe it is, on the line, and what works already."""
    hand, page = sofa.hand, sofa.page
    open_tool(sofa, "safety")
    hand.tick(page.locator("input[name=who]").first)
    hand.tick(page.locator("input[name=place]").nth(6))
    hand.button("Sæt mærket")
    page.locator(".notice.done").first.wait_for()
    hand.act(page.locator("a[href*='sikkerhed/ny'][href*='strength']").first)
    # A tap doesn't wait for the page that it leads to, and both ask who says it.
    page.wait_for_url(re.compile(r"/sikkerhed/ny\b"))
    hand.tick(page.locator("input[name=who]").first)
    hand.write_in(page.locator("[name=words]"), "Mormor ringer hver aften")
    hand.button("Gem")
    page.locator(".notice.done").first.wait_for()
    back(sofa)
