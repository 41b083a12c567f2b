"""Feedback measures: a screen that is handed over, by touch, by keyboard alone and without a script, and what comes of it."""

import os
import re

import accessible
import people
import pytest
from conftest import LIMIT, SCREENS

SHEET = "/skaerm"
LINES = 4


def shot(page, name):
    os.makedirs(SCREENS, exist_ok=True)
    page.screenshot(path=os.path.join(SCREENS, f"feedback-{name}.png"), full_page=True)


def own_case(page) -> str:
    """A case of the leader's with a child that our own lines are made for."""
    people.sign_in(page, people.LEADER)
    page.goto("/min-dag")
    cases = page.eval_on_selector_all("main a[href^='/sag/']", "links => links.map(a => a.getAttribute('href'))")
    for case in dict.fromkeys("/".join(case.split("/")[:3]) for case in cases):
        page.goto(f"{case}/feedback/nyt")
        if page.locator("main").inner_text().find("barnet") < 0:
            continue
        begin(page, case)
        if page.url.endswith(SHEET):
            return case
    raise AssertionError("no case with a child of an age for the lines")


def begin(page, case):
    """The caseworker chooses our own lines for the child, on the screen."""
    page.goto(f"{case}/feedback/nyt")
    page.get_by_label(re.compile("^Trivselslinjer")).check(force=True)
    page.locator("input[name=rater][value=child]").check(force=True)
    page.locator("input[name=way][value=screen]").check(force=True)
    page.get_by_role("button", name="Fortsæt").click()
    page.wait_for_load_state()


def lines(page):
    return page.locator(".line-box")


def all_marked(page):
    """A tap becomes a mark when the browser gets to it."""
    page.wait_for_function("[...document.querySelectorAll('.line-box input[type=hidden]')].every(i => i.value)")


def marks(page):
    return page.eval_on_selector_all(".line-box input[type=hidden]", "all => all.map(i => i.value)")


def take_back(page):
    page.locator("summary").filter(has_text="Til rådgiveren").click()
    page.get_by_role("button", name="Tag skærmen tilbage").click()
    page.wait_for_load_state()


def nothing_leads_away(page, case):
    """No link on the page; no typed address and no button back opens anything else."""
    assert page.locator("a[href]").filter(visible=True).count() == 0
    for address in (case, f"{case}/feedback", "/min-dag", "/", "/log-ind", "/bekymret", "/hjaelp"):
        page.goto(address)
        assert page.url.endswith(SHEET), address
    page.go_back()
    page.wait_for_load_state()
    assert "Log ud" not in page.locator("body").inner_text()


@pytest.mark.parametrize("width,height", [(820, 1180), (390, 844), (1180, 820)], ids=["tablet", "phone", "lying"])
def test_by_touch(browser, department, width, height):
    context = browser.new_context(
        base_url=department.url, viewport={"width": width, "height": height}, has_touch=True, locale="da-DK",
        reduced_motion="reduce",
    )
    context.set_default_timeout(LIMIT)
    page = context.new_page()
    case = own_case(page)
    shot(page, f"sheet-{width}")
    accessible.check(page)
    assert lines(page).count() == LINES
    # No mark before one is set, no number on the page, and room for a finger.
    assert marks(page) == [""] * LINES
    assert page.locator(".line-box .the-mark").filter(visible=True).count() == 0
    # The longest a line is ten centimetres; each is tall enough to hit.
    for i in range(LINES):
        box = lines(page).nth(i).bounding_box()
        assert box["height"] >= 44 and box["width"] <= 379
        # A finger left of the middle, right of it, at the end and beyond.
        page.touchscreen.tap(box["x"] + box["width"] * (0.25, 0.5, 0.75, 1.02)[i], box["y"] + box["height"] / 2)
    all_marked(page)
    set_to = [float(mark) for mark in marks(page)]
    assert [round(mark, 1) for mark in set_to] == pytest.approx([2.5, 5, 7.5, 10], abs=0.15)
    assert not re.search(r"\d[,.]\d", page.locator("form.sheet").inner_text()), "a number is shown while marking"
    shot(page, f"marked-{width}")
    nothing_leads_away(page, case)
    # What was marked and left is gone, and nothing was sent.
    page.goto(SHEET)
    for i in range(LINES):
        box = lines(page).nth(i).bounding_box()
        page.touchscreen.tap(box["x"] + box["width"] * 0.6, box["y"] + box["height"] / 2)
    all_marked(page)
    page.get_by_role("button", name="Jeg er færdig").tap()
    page.get_by_role("heading", level=1, name="Tak").wait_for()
    accessible.check(page)
    shot(page, f"thanks-{width}")
    page.go_back()
    page.wait_for_load_state()
    assert page.url.endswith(SHEET)
    page.goto(SHEET)
    take_back(page)
    assert page.url.startswith(f"{department.url}{case}/feedback/ark/")
    accessible.check(page)
    assert re.search(r"I alt 24(,\d)?\.", page.locator("main").inner_text())
    shot(page, f"result-{width}")
    context.close()


def test_by_keyboard_alone_and_with_words_for_a_screen_reader(visit):
    page = visit(width=820)
    own_case(page)
    sliders = page.get_by_role("slider")
    assert sliders.count() == LINES
    for i in range(LINES):
        page.keyboard.press("Tab")
        slider = sliders.nth(i)
        assert slider.evaluate("s => s === document.activeElement")
        # It has a name with the ends of the line, and says that there is no mark.
        assert "slet ikke" in slider.get_attribute("aria-label").lower()
        assert "Intet mærke" in slider.get_attribute("aria-valuetext")
        page.keyboard.press(("Space", "ArrowRight", "End", "Enter")[i])
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("PageDown" if i == 3 else "ArrowLeft")
    # In the middle at first, then a millimetre at a time.
    assert marks(page) == ["5.1", "5.1", "9.9", "4.2"]
    assert "51 procent" in sliders.nth(0).get_attribute("aria-valuetext")
    shot(page, "keyboard")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Tak").wait_for()
    take_back(page)


def test_half_filled_keeps_its_marks(visit):
    page = visit(width=820)
    own_case(page)
    box = lines(page).nth(1).bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + 20)
    before = marks(page)
    page.get_by_role("button", name="Jeg er færdig").click()
    page.get_by_text("Der mangler lidt").wait_for()
    accessible.check(page)
    assert marks(page) == before
    shot(page, "half")
    page.get_by_role("button", name="Jeg vil ikke svare").click()
    page.get_by_role("heading", level=1, name="Tak").wait_for()
    take_back(page)
    assert "Ville ikke svare" in page.locator("main").inner_text()


def test_without_a_script(visit):
    page = visit(width=820, script=False)
    own_case(page)
    assert page.locator("input[type=radio]:checked").count() == 0
    for i, name in enumerate(("strength", "safety", "company", "direction")):
        page.locator(f"input[name=m-{name}]").nth(4 + 2 * i).check()
    shot(page, "plain")
    page.get_by_role("button", name="Jeg er færdig").click()
    page.get_by_role("heading", level=1, name="Tak").wait_for()
    # 2 + 3 + 4 + 5
    take_back(page)
    assert "I alt 14." in page.locator("main").inner_text()


@pytest.mark.parametrize("width", [390, 820, 1180])
def test_without_a_script_every_place_takes_a_finger(visit, width):
    page = visit(width=width, script=False, touch=True)
    own_case(page)
    boxes = page.eval_on_selector_all(
        ".line-places .place",
        "all => all.filter(p => p.checkVisibility()).map(p => [p.getBoundingClientRect().width, p.getBoundingClientRect().height])",
    )
    assert len(boxes) == 11 * LINES
    assert min(min(box) for box in boxes) >= 44, f"too small for a finger: {min(boxes)}"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shot(page, f"no-script-{width}")


def test_in_forced_colours(browser, department):
    context = browser.new_context(
        base_url=department.url, viewport={"width": 820, "height": 1180}, forced_colors="active", locale="da-DK",
        reduced_motion="reduce",
    )
    context.set_default_timeout(LIMIT)
    page = context.new_page()
    case = own_case(page)
    box = lines(page).first.bounding_box()
    page.mouse.click(box["x"] + 60, box["y"] + 20)
    # The mark and the line are there in the system's own colours.
    look = "e => getComputedStyle(e, e.className === 'the-mark' ? '::after' : null)"
    mark = page.locator(".line-box .the-mark").first.evaluate(f"e => ({look})(e).backgroundColor")
    rule = page.locator(".line-box .the-line").first.evaluate(f"e => ({look})(e).borderTopColor")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert mark != paper and rule != paper
    shot(page, "forced")
    page.goto(SHEET)
    take_back(page)
    page.goto(f"{case}/feedback")
    shot(page, "board-forced")
    context.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_board_the_setup_and_the_figures(visit, dark):
    page = visit(dark=dark)
    people.sign_in(page, people.LEADER)
    page.goto("/min-dag")
    cases = page.eval_on_selector_all("main a[href^='/sag/']", "links => links.map(a => a.getAttribute('href'))")
    drawn = 0
    for case in dict.fromkeys("/".join(case.split("/")[:3]) for case in cases):
        page.goto(f"{case}/feedback")
        if page.locator(".score-chart").count() == 0:
            continue
        drawn += 1
        page.locator("summary").filter(has_text="Tallene som tabel").first.click()
        accessible.check(page)
        for width in (1280, 820, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert not accessible.too_wide(page), width
            shot(page, f"board-{width}-{dark}")
        page.set_viewport_size({"width": 1280, "height": 900})
        if drawn == 2:
            break
    assert drawn, "no case of the demo has a course to draw"
    for name, address in (("figures", "/tal/feedback?periode=alt"), ("setup", "/opsaetning/feedback")):
        page.goto(address)
        for width in (1280, 820, 390):
            page.set_viewport_size({"width": width, "height": 900})
            accessible.check(page)
            shot(page, f"{name}-{width}-{dark}")
