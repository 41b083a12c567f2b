"""The tools on the table, in a browser: by touch on a tablet, by the keyboard alone, without script, and in forced colours."""

import re

import accessible
import people
import pytest
from conftest import LIMIT
from playwright.sync_api import expect

TABLET = {"width": 820, "height": 1180}
PATHS = ["trivselslineal", "indsatstrappe", "sikkerhed", "tre-huse", "tre-huse/ny?hus=dreams", "sikkerhed/ny?om=danger"]


def case_of(page) -> str:
    """The address of one of the caseworker's own cases."""
    people.sign_in(page, people.CASEWORKER)
    people.start_page(page)
    hrefs = page.eval_on_selector_all("a[href^='/sag/']", "links => links.map(a => a.getAttribute('href'))")
    return next(href for href in hrefs if re.fullmatch(r"/sag/[\w-]+", href))


@pytest.fixture
def tablet(browser, department):
    """A tablet with a touch screen, signed in."""
    context = browser.new_context(
        base_url=department.url, viewport=TABLET, has_touch=True, locale="da-DK", reduced_motion="reduce"
    )
    context.set_default_timeout(LIMIT)
    yield context.new_page()
    context.close()


def send(page, button):
    with page.expect_navigation():
        page.get_by_role("button", name=button, exact=True).tap()


def test_marks_are_set_by_touch(tablet):
    case = case_of(tablet)
    tablet.goto(f"{case}/trivselslineal")
    group = tablet.get_by_role("group", name=re.compile("Barnets trivsel"))
    place = group.locator("label", has_text=re.compile(r"^4"))
    size = place.bounding_box()
    assert size["width"] >= 44 and size["height"] >= 44, "a place can be hit with a finger"
    tablet.get_by_text("En anden fagperson").tap()
    tablet.get_by_label("Hvem er det?").fill("Fodboldtræner")
    place.tap()
    expect(group.get_by_role("radio", name="4 af 5")).to_be_checked()
    send(tablet, "Sæt mærket")
    assert tablet.get_by_role("status").get_by_text("Gemt").count() or "gemt=1" in tablet.url
    chip = tablet.get_by_role("group", name=re.compile("Barnets trivsel")).locator(".chip", has_text="Fodboldtræner")
    expect(chip, "everybody's mark has a name beside it").to_have_count(1)


def test_what_is_lacking_is_told_where_it_is_and_nothing_is_lost(tablet):
    case = case_of(tablet)
    tablet.goto(f"{case}/trivselslineal")
    tablet.get_by_text("Sæt ord på").tap()
    tablet.locator("[name=wellbeing-reason]").fill("Det, vi talte om")
    send(tablet, "Sæt mærket")
    assert tablet.locator("#fejl").is_visible()
    assert tablet.locator("[name=wellbeing-reason]").input_value() == "Det, vi talte om"
    tablet.locator("#fejl a").first.tap()
    tablet.wait_for_function("document.activeElement.type === 'radio'")
    accessible.check(tablet)


def test_a_drawing_by_finger_is_seen_again(tablet):
    case = case_of(tablet)
    tablet.goto(f"{case}/tre-huse/ny?hus=dreams")
    tablet.get_by_role("button", name="Blå").tap()
    sheet = tablet.locator("[data-sheet]")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    tablet.mouse.move(box["x"] + 40, box["y"] + 40)
    tablet.mouse.down()
    tablet.mouse.move(box["x"] + 200, box["y"] + 160, steps=8)
    tablet.mouse.up()
    tablet.touchscreen.tap(box["x"] + 300, box["y"] + 60)
    expect(sheet.locator("polyline")).to_have_count(2)
    tablet.get_by_role("button", name="Fortryd").tap()
    expect(sheet.locator("polyline")).to_have_count(1)
    tablet.locator("[name=told]").fill("En hund, der hedder Basse")
    send(tablet, "Gem")
    picture = tablet.get_by_role("img", name="En hund, der hedder Basse").first
    assert picture.locator("polyline.pen-1").count() == 1
    accessible.check(tablet)


def test_the_ruler_by_the_keyboard_alone(visit):
    page = visit(width=820)
    case = case_of(page)
    page.goto(f"{case}/trivselslineal")
    page.locator("input[name=who]").first.focus()
    page.keyboard.press("Space")
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "wellbeing":
            break
    assert page.evaluate("document.activeElement.name") == "wellbeing"
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.get_by_role("radio", name="3 af 5").first.is_checked()
    # Enter in a field sends the form by its first button, which throws a draft away where there is one.
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Sæt mærket":
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "gemt=1" in page.url


def test_everything_works_without_script(visit):
    page = visit(width=820, script=False)
    case = case_of(page)
    page.goto(f"{case}/sikkerhed")
    page.locator("input[name=who]").first.check()
    page.get_by_role("radio", name="7 af 10").check(force=True)
    page.get_by_role("button", name="Sæt mærket").click()
    page.get_by_text("7 af 10").first.wait_for()
    assert "gemt=1" in page.url
    page.goto(f"{case}/tre-huse/ny?hus=worries")
    assert page.get_by_text("Man kan ikke tegne i denne browser").is_visible()
    page.locator("[name=words]").fill("Når det er mørkt, og ingen er hjemme")
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_text("Når det er mørkt, og ingen er hjemme")).to_be_visible()


@pytest.mark.parametrize("look", ["light", "dark", "forced", "phone"])
def test_each_tool_is_accessible(browser, department, look):
    context = browser.new_context(
        base_url=department.url,
        viewport={"width": 390, "height": 844} if look == "phone" else TABLET,
        color_scheme="dark" if look == "dark" else "light",
        forced_colors="active" if look == "forced" else "none",
        locale="da-DK",
        reduced_motion="reduce",
    )
    context.set_default_timeout(LIMIT)
    page = context.new_page()
    case = case_of(page)
    problems = []
    for path in PATHS:
        page.goto(f"{case}/{path}")
        found = accessible.violations(page) if look != "forced" else []
        problems += [f"{path}: {problem}" for problem in found + accessible.shape(page)]
        if look == "forced" and (line := page.locator(".mark-line input:checked + label")).count():
            assert line.evaluate("label => getComputedStyle(label, '::before').content") == '"✓"'
    context.close()
    assert not problems, "\n".join(problems)
