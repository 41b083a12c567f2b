"""The public's page: somebody from outside writes, and it lands in the inbox with its clock running."""

import os
import re

import accessible
import people
import pytest
from conftest import SCREENS

NEIGHBOUR = re.compile("nabo, familie|neighbour")
PROFESSIONAL = re.compile("fagperson")
YOUNG = re.compile("mig selv")
NEXT = "Fortsæt"


def shot(page, name):
    os.makedirs(SCREENS, exist_ok=True)
    page.screenshot(path=os.path.join(SCREENS, f"door-{name}.png"), full_page=True)


def look(page, name, script=True):
    """Every page of the way is accessible, has one heading and fits."""
    assert page.get_by_role("heading", level=1).count() == 1
    if script:
        accessible.check(page)
    shot(page, name)


def on(page):
    page.get_by_role("button", name=NEXT, exact=True).click()
    page.wait_for_load_state()


def receipt(page) -> str:
    page.get_by_role("heading", level=1, name="Tak. Den er kommet frem.").wait_for()
    return re.search(r"N-[2-9A-Z]{4}-[2-9A-Z]{4}", page.locator("main").inner_text())[0]


def in_the_inbox(visit, words, kind):
    """A caseworker sees it unassessed, with hours left, and reads what was written."""
    page = visit()
    people.sign_in(page, people.CASEWORKER)
    # All of those that wait for an assessment: on a busy day the newest isn't among the first.
    page.goto("/indbakke?liste=assess&side=1")
    for address in page.eval_on_selector_all("main a[href^='/indbakke/']", "links => links.map(a => a.href)"):
        page.goto(address)
        if words in page.locator("main").inner_text():
            text = page.locator("main").inner_text()
            assert re.search(r"2[34] timer", text), "the clock doesn't run"
            assert kind in text
            return page
    raise AssertionError("the notification isn't in the inbox")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_anonymous_neighbour_on_a_phone(visit, browser, dark):
    page = visit(width=390, dark=dark)
    page.goto("/")
    page.get_by_role("link", name=re.compile("Skriv til kommunen")).click()
    assert page.get_by_role("link", name="Ring 112").first.get_attribute("href") == "tel:112"
    look(page, f"front-390-{dark}")
    page.get_by_role("button", name=NEIGHBOUR).click()
    look(page, f"you-390-{dark}")
    page.get_by_text("Nabo", exact=True).click()
    on(page)
    page.get_by_label("Navn").fill("Drengen på anden sal")
    page.get_by_label("Alder eller fødselsdag").fill("vist fem")
    look(page, f"children-390-{dark}")
    on(page)
    words = f"Han græder om natten, og der er ingen hjemme ({'mørk' if dark else 'lys'})"
    page.get_by_label("Med dine egne ord").fill(words)
    look(page, f"words-390-{dark}")
    # Another language, and back, keep it.
    page.get_by_role("button", name="English").click()
    assert page.get_by_role("textbox", name=re.compile("In your own words")).input_value() == words
    page.get_by_role("button", name="Dansk").click()
    on(page)
    page.get_by_text("Ved ikke", exact=True).click()
    look(page, f"danger-390-{dark}")
    on(page)
    look(page, f"parents-390-{dark}")
    on(page)
    look(page, f"files-390-{dark}")
    on(page)
    page.get_by_text("Ja, jeg vil være anonym").click()
    look(page, f"reach-390-{dark}")
    # The browser's own back button loses nothing.
    page.go_back()
    page.go_back()
    page.goto("/bekymret/trin/ord")
    assert page.get_by_label("Med dine egne ord").input_value() == words
    page.goto("/bekymret/trin/kontakt")
    on(page)
    look(page, f"check-390-{dark}")
    page.get_by_role("button", name="Send", exact=True).click()
    number = receipt(page)
    look(page, f"receipt-390-{dark}")
    page.go_back()
    assert receipt(page) == number
    in_the_inbox(visit, words, "Anonym")


def test_a_school_head_on_a_laptop_with_two_children_and_a_pdf(visit, tmp_path):
    page = visit()
    page.goto("/bekymret")
    look(page, "front-1280")
    page.get_by_role("button", name=PROFESSIONAL).click()
    page.get_by_text("Skole", exact=True).click()
    page.get_by_label("Arbejdspladsens navn").fill("Fjordby Skole")
    page.get_by_label("Din stilling").fill("Skoleleder")
    look(page, "you-1280")
    on(page)
    page.get_by_label("Navn").fill("Ida Prøve")
    page.get_by_role("button", name="Tilføj et barn mere").click()
    page.get_by_label("Navn").nth(1).fill("Bo Prøve")
    look(page, "children-1280")
    on(page)
    words = "Begge børn har været væk fra skolen i tre uger."
    page.get_by_label("Med dine egne ord").fill(words)
    on(page)
    page.get_by_text("Nej", exact=True).click()
    on(page)
    page.get_by_text("Ja", exact=True).click()
    on(page)
    wrong, right = tmp_path / "program.pdf", tmp_path / "fravær.pdf"
    wrong.write_bytes(b"MZ\x00\x01")
    right.write_bytes(b"%PDF-1.7\n" + b"x" * 3_000_000)
    page.get_by_label("Vælg filer").set_input_files([wrong, right])
    page.get_by_role("button", name="Tilføj", exact=True).click()
    page.get_by_text("»program.pdf« er ikke en slags fil").wait_for()
    page.get_by_text("1 fil er med").first.wait_for()
    look(page, "files-1280")
    on(page)
    page.get_by_label("Dit navn").fill("Sanne Skov")
    page.get_by_label("Telefon").fill("00 00 00 05")
    page.get_by_label("E-mail").fill("sanne.skov")
    on(page)
    look(page, "reach-wrong-1280")
    assert page.get_by_label("E-mail").input_value() == "sanne.skov"
    page.get_by_label("E-mail").fill("sanne.skov@skole.example")
    on(page)
    look(page, "check-1280")
    page.get_by_role("button", name="Send", exact=True).dblclick()
    receipt(page)
    look(page, "receipt-1280")
    page.get_by_role("link", name=re.compile("Vis det, jeg skrev")).click()
    assert page.get_by_text(words).count()
    page.emulate_media(media="print")
    shot(page, "receipt-print")
    text = in_the_inbox(visit, words, "Sanne Skov").locator("main").inner_text()
    assert "Ida Prøve" in text and "Bo Prøve" in text


def test_by_keyboard_alone_in_danger(visit):
    page = visit()
    page.goto("/bekymret")
    reach(page, page.get_by_role("button", name=YOUNG))
    page.keyboard.press("Enter")
    box = page.get_by_label("Med dine egne ord")
    reach(page, box)
    words = "Jeg tør ikke gå hjem i dag"
    page.keyboard.type(words)
    reach(page, page.get_by_role("button", name=NEXT, exact=True))
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Er du i fare lige nu?").wait_for()
    look(page, "danger-young-1280")
    reach(page, page.get_by_role("radio", name="Ja", exact=True))
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name="Ring nu, hvis du kan").wait_for()
    look(page, "now-1280")
    assert page.get_by_label(re.compile("Det vigtigste")).input_value() == words
    reach(page, page.get_by_role("button", name="Send nu"))
    page.keyboard.press("Enter")
    receipt(page)
    in_the_inbox(visit, words, "Anonym")


def reach(page, thing):
    for _ in range(60):
        if thing.evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard doesn't reach it")


def test_without_script(visit):
    page = visit(width=390, script=False)
    page.goto("/bekymret")
    page.get_by_role("button", name=NEIGHBOUR).click()
    for _ in range(2):
        on(page)
    words = "De skændes, så det kan høres ud på gaden"
    page.get_by_label("Med dine egne ord").fill(words)
    page.get_by_role("button", name="Tilbage").click()
    on(page)
    assert page.get_by_label("Med dine egne ord").input_value() == words
    for _ in range(5):
        on(page)
    page.get_by_role("button", name="Send", exact=True).click()
    receipt(page)
    in_the_inbox(visit, words, "Anonym")


def test_the_way_out_and_the_short_page(visit):
    page = visit(width=390)
    page.goto("/bekymret/kort")
    look(page, "short-390")
    page.goto("/bekymret")
    page.get_by_role("button", name=YOUNG).click()
    box = page.get_by_label("Med dine egne ord")
    box.press_sequentially("Hemmeligt")
    page.get_by_text(re.compile(r"Husket kl\.")).wait_for()
    page.context.route("https://www.dmi.dk/**", lambda route: route.fulfill(body="Vejret"))
    page.get_by_role("link", name="Forlad siden hurtigt").click()
    page.wait_for_url("https://www.dmi.dk/**")
    page.go_back()
    page.wait_for_load_state()
    assert "Hemmeligt" not in page.content()


def test_at_twice_the_size_nothing_is_lost(visit):
    page = visit(width=640)
    page.goto("/bekymret")
    assert not accessible.too_wide(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert not accessible.too_wide(page)
    page.emulate_media(forced_colors="active")
    shot(page, "forced-colours")
