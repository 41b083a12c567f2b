"""A whole meeting around a tablet: by finger, by keyboard alone, without script, and on every screen."""

import os
import re
from datetime import date, timedelta

import accessible
import at_the_table
import effort
import people
import pytest
from conftest import ROOT, SCREENS
from hands import Finger, Keys
from playwright.sync_api import expect
from sofa import CASEWORKER, PARTS, TABLET, Sofa, started


def whole(visit, kind, **screen):
    sofa = Sofa(visit(**{**TABLET, **screen}), kind).sign_in()
    hand, page = sofa.hand, sofa.page
    with hand.step("Mødet planlagt"):
        sofa.plan()
    accessible.check(page)
    with hand.step("Mødet begynder: hvem er her"):
        sofa.begin()
    with hand.step("Feedback ved start"):
        at_the_table.feedback(sofa, "begynd", "Trivselslinjer")
    with hand.step("Dagsorden, sammen"):
        sofa.go("dagsorden")
        hand.write("Det vil vi tale om", "Hvem følger i skole")
        sofa.send("Sæt på dagsordenen")
        sofa.saved("Hvem følger i skole")
        sofa.send(re.compile("Vi har talt om det: Hvem følger"))
        sofa.saved("Talt om")
    with hand.step("Trivselslineal: et mærke"):
        at_the_table.ruler(sofa)
    with hand.step("Indsatstrappe: hvor vi vil hen"):
        at_the_table.ladder(sofa)
    with hand.step("Sikkerhed: linjen og det, der fungerer"):
        at_the_table.safety(sofa)
    with hand.step("Netværkskort: en person mere"):
        at_the_table.network(sofa)
    with hand.step("Det, der blev sagt"):
        sofa.go("bordet")
        hand.write("Skriv det, som det blev sagt", "Det er rart, når nogen venter.")
        hand.tick(page.locator("[name=said-by]").first)
        sofa.send("Skriv det ned")
        sofa.saved("Det er rart, når nogen venter.")
    with hand.step("To aftaler"):
        sofa.go("aftaler")
        sofa.agree("Mormor følger i skole")
        sofa.saved("Mormor følger i skole")
        sofa.agree("Læreren ringer", 1, "på fredag")
        sofa.saved("Læreren ringer")
    with hand.step("Næste gang"):
        sofa.go("naeste")
        hand.date("Hvornår", date.today() + timedelta(days=28), page.locator("#del-naeste"))
        sofa.send("Aftal næste gang")
        sofa.saved("Vi ses igen")
    with hand.step("Feedback ved slut"):
        at_the_table.feedback(sofa, "slut", "Mødelinjer")
    with hand.step("Læst op, godkendt og sluttet"):
        sofa.go("referat")
        accessible.check(page)
        hand.mark("Ja", hand.group("Vi er enige"))
        sofa.send("Vi har læst det")
        sofa.saved("Vi er enige om, at det er det, vi har aftalt.")
        sofa.send("Slut mødet")
        page.wait_for_url("**/referat")
    accessible.check(page)
    minutes = page.locator(".minutes").inner_text()
    for text in ["Trivsel", "Mormor ringer hver aften", "Fodboldtræneren", "Trivselslinjer", "Mødelinjer", "Amina Ali, somali", "Bo Lund", "Hvem følger i skole", "Mormor følger i skole", "på fredag"]:
        assert text in minutes, f"{text} is not in the minutes"
    assert "Ikke slut endnu" not in minutes
    # One page: what is agreed fits a sheet of A4.
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1020})
    assert page.locator(".minutes").bounding_box()["height"] < 1020, "the minutes are more than a page"
    return sofa.efforts


@pytest.fixture(scope="module")
def counted():
    return {}


def test_a_whole_meeting_by_finger(visit, counted):
    counted["finger"] = whole(visit, Finger)


def test_a_whole_meeting_by_keyboard_alone(visit, counted):
    counted["keys"] = whole(visit, Keys, touch=False)
    assert all(effort.clicks == 0 for effort in counted["keys"])


def test_the_effort_is_told(counted):
    if set(counted) != {"finger", "keys"}:
        pytest.skip("the meeting wasn't held twice")
    effort.write(
        os.path.join(ROOT, "docs", "effort.md"),
        {"A network meeting, by finger": counted["finger"], "A network meeting, keyboard alone": counted["keys"]},
    )


def test_without_script(visit):
    page = visit(script=False, **TABLET)
    people.sign_in(page, CASEWORKER)
    page.goto("/min-dag")
    page.locator(".family-list a[href^='/sag/'], main a[href^='/sag/']").first.click()
    page.goto("/".join(page.url.split("?")[0].split("/")[:5]) + "/moeder/nyt")
    page.get_by_label("Hjemmebesøg").check()
    page.get_by_label(re.compile("^Andre")).fill("Bo Lund")
    page.get_by_role("button", name="Gem planen").click()
    address = page.url.split("?")[0]
    page.get_by_role("button", name="Begynd mødet").click()
    assert "Bo Lund" in page.locator(".guests").inner_text()
    page.get_by_role("link", name="Videre: Dagsorden").click()
    page.get_by_role("link", name="Videre: Ved bordet").click()
    page.get_by_role("link", name="Videre: Aftaler").click()
    page.get_by_role("button", name="Det er aftalt").click()
    expect(page.locator("#fejl"), "an empty agreement was taken").to_have_count(1)
    page.get_by_label(re.compile("Det har vi aftalt")).fill("Aftalt uden script")
    page.get_by_role("button", name="Det er aftalt").click()
    assert page.locator(".agreed-what").first.inner_text() == "Aftalt uden script"
    page.goto(f"{address}?del=referat")
    page.get_by_role("button", name="Slut mødet").click()
    assert page.url.endswith("/referat")
    assert "Aftalt uden script" in page.locator(".minutes").inner_text()


@pytest.mark.parametrize(
    "width, height, dark", [(390, 844, False), (820, 1180, True), (1180, 820, False), (1180, 820, True)]
)
def test_every_part_on_every_screen(visit, width, height, dark):
    sofa = started(visit, width=width, height=height, dark=dark)
    os.makedirs(SCREENS, exist_ok=True)
    for part in PARTS:
        sofa.page.goto(f"{sofa.address}?del={part}")
        sofa.ready()
        accessible.check(sofa.page, f"{part} at {width}")
        small = sofa.page.evaluate(
            """() => [...document.querySelectorAll('main a, main button, main summary')].filter(e => e.offsetParent)
                 .filter(e => e.getBoundingClientRect().height < 44).map(e => e.textContent.trim())"""
        )
        # The way back to the child stands in a line of text.
        assert not [text for text in small if not text.startswith("←")], f"too small for a finger: {small}"
        sofa.page.screenshot(path=os.path.join(SCREENS, f"meeting-{part}-{width}{'-dark' if dark else ''}.png"))


def test_forced_colours(visit):
    sofa = started(visit)
    sofa.page.emulate_media(forced_colors="active")
    for part in PARTS:
        sofa.page.goto(f"{sofa.address}?del={part}")
        accessible.check(sofa.page, part)
        here = sofa.page.locator(".parts a[aria-current]")
        assert here.evaluate("a => getComputedStyle(a).outlineStyle") != "none", "which part one is at can't be seen"
