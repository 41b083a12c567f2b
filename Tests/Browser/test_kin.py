"""The network map and the genogram at the table: by touch, by keyboard alone, without a script, and in forced colours."""

import os
import re

import accessible
import people
import pytest
from conftest import SCREENS
from playwright.sync_api import expect


def shot(page, name):
    os.makedirs(SCREENS, exist_ok=True)
    page.screenshot(path=os.path.join(SCREENS, f"kin-{name}.png"), full_page=True)


def a_case(page, kind="sag"):
    """The address of a case of the caseworker's own."""
    page.goto("/min-dag")
    for link in page.eval_on_selector_all("main a[href^='/sag/']", "links => links.map(a => a.getAttribute('href'))"):
        case = re.match(r"/sag/[^/?#]+", link)[0]
        if page.goto(case + "/netvaerk").status == 200:
            return case
    raise AssertionError("the caseworker has no case")


def the_wide_family(page):
    """The case whose genogram shows all that a genogram can: the caseworker has one such family."""
    page.goto("/min-dag")
    links = page.eval_on_selector_all("main a[href^='/sag/']", "links => links.map(a => a.getAttribute('href'))")
    for case in dict.fromkeys(re.match(r"/sag/[^/?#]+", link)[0] for link in links):
        if page.goto(case + "/genogram").status == 200 and page.locator("a.person").count() >= 30:
            return case
    raise AssertionError("the caseworker has no wide family")


def begin(page, case, name):
    """A map of its own, so that one test doesn't see another's."""
    page.goto(case + "/netvaerk/kort")
    page.get_by_label("En anden", exact=True).check(force=True)
    page.get_by_label(re.compile("Hvad skal kortet hedde")).fill(name)
    page.get_by_role("button", name="Begynd").click()
    page.get_by_text(f"Tegnet af {name}").wait_for()


def place(page, name, sector="Venner", ring="2"):
    page.get_by_role("link", name="Sæt en person på kortet").first.click()
    page.get_by_label("Hvad kalder I personen?").fill(name)
    page.get_by_role("group", name="Del af livet").get_by_text(sector, exact=True).click()
    page.get_by_role("group", name="Hvor tæt på").get_by_text(re.compile(f"^{ring}")).click()
    page.get_by_role("button", name="Gem").click()
    page.locator("svg.network").first.wait_for()
    # Its script too: what is pressed before that moves nobody.
    page.wait_for_load_state()


def test_somebody_is_moved_by_keys_and_the_list_follows(visit):
    page = visit(width=820)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    begin(page, case, "Tastaturet")
    place(page, "Sofie")
    spot = page.get_by_role("link", name=re.compile("^Sofie: Venner, ring 2"))
    spot.focus()
    page.keyboard.press("ArrowUp")
    page.get_by_role("link", name=re.compile("^Sofie: Venner, ring 1")).wait_for()
    page.keyboard.press("ArrowLeft")
    moved = page.get_by_role("link", name=re.compile("^Sofie: Slægt, ring 1"))
    moved.wait_for()
    # Whoever was moved still has the focus, and what happened is said aloud.
    assert moved.evaluate("one => one === document.activeElement")
    assert "Sofie: Slægt, ring 1" in page.locator(".kin-said").inner_text()
    row = page.locator("#ord tr", has=page.get_by_role("link", name="Sofie")).first
    assert "Slægt" in row.inner_text()
    page.reload()
    assert page.get_by_role("link", name=re.compile("^Sofie: Slægt, ring 1")).count() == 1
    accessible.check(page)


def test_somebody_is_dragged_and_an_empty_place_is_tapped(visit):
    page = visit(width=820)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    begin(page, case, "Fingeren")
    place(page, "Ali", ring="3")
    page.locator("svg.network").scroll_into_view_if_needed()
    spot = page.locator("a.spot .reach").bounding_box()
    goal = page.evaluate(
        """() => {
          const box = document.querySelector('.cell[data-sector="kin"][data-ring="1"]').getBoundingClientRect()
          for (let x = box.left; x < box.right; x += 4)
            for (let y = box.top; y < box.bottom; y += 4) {
              const cell = document.elementFromPoint(x, y)
              if (cell?.matches('.cell[data-sector="kin"][data-ring="1"]')) return { x: x + 6, y: y + 6 }
            }
        }"""
    )
    page.mouse.move(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    page.mouse.down()
    page.mouse.move(goal["x"] - 20, goal["y"] - 5, steps=6)
    page.mouse.move(goal["x"], goal["y"], steps=3)
    page.mouse.up()
    page.get_by_role("link", name=re.compile("^Ali: Slægt, ring 1")).wait_for()
    # An empty place leads to the form, with the place filled in.
    page.locator('.cell[data-sector="professionals"][data-ring="3"]').click(force=True)
    page.get_by_label("Hvad kalder I personen?").wait_for()
    assert page.locator('input[value="professionals"]').is_checked()
    assert page.locator('input[name="ring"][value="3"]').is_checked()


def test_a_map_is_drawn_without_a_script(visit):
    page = visit(width=390, script=False)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    begin(page, case, "Uden script")
    place(page, "Farmor", sector="Slægt", ring="1")
    page.get_by_role("link", name=re.compile("^Farmor: Slægt, ring 1")).click(force=True)
    page.get_by_role("group", name="Hvor tæt på").get_by_text("3", exact=True).click()
    page.get_by_role("button", name="Gem").click()
    expect(page.get_by_role("link", name=re.compile("^Farmor: Slægt, ring 3"))).to_have_count(1)
    shot(page, "network-390")


def test_somebody_is_added_to_the_genogram_by_keys_alone(visit):
    page = visit(width=1180)
    people.sign_in(page, people.CASEWORKER)
    page.goto(a_case(page) + "/genogram")
    centre = page.locator("a.person.centre")
    centre.focus()
    page.keyboard.press("ArrowUp")
    # One of the parents has the focus now, and is the drawing's one stop for the tabulator.
    here = page.locator("a.person:focus")
    assert here.count() == 1 and here.get_attribute("tabindex") == "0"
    assert page.locator("a.person[tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    page.locator("#panel").wait_for()
    page.get_by_role("link", name="Tilføj søskende").focus()
    page.keyboard.press("Enter")
    page.get_by_label(re.compile("^Navn")).fill("Tante Tast")
    page.wait_for_load_state()
    parents = page.get_by_role("group", name=re.compile("Fælles forældre"))
    if parents.count():
        parents.get_by_role("checkbox").first.check(force=True)
    page.get_by_role("textbox", name=re.compile("^Født")).fill("ca. 1980")
    page.get_by_role("button", name="Gem").press("Enter")
    page.get_by_role("heading", name="Tante Tast").wait_for()
    page.get_by_role("link", name=re.compile("^Tante Tast, .*født 1980")).first.wait_for()
    accessible.check(page)
    shot(page, "genogram-1180")


@pytest.mark.parametrize("width", [390, 820, 1280])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_both_drawings_are_accessible_and_fit(visit, width, dark):
    page = visit(width=width, dark=dark)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    for tool in ("netvaerk", "genogram", "genogram/gedcom"):
        page.goto(f"{case}/{tool}")
        accessible.check(page)
        shot(page, f"{tool.replace('/', '-')}-{width}-{'dark' if dark else 'light'}")


def test_the_drawings_are_there_in_forced_colours(visit):
    page = visit(width=1280)
    page.emulate_media(forced_colors="active")
    people.sign_in(page, people.CASEWORKER)
    page.goto(a_case(page) + "/genogram")
    sign, paper = page.evaluate(
        """() => [getComputedStyle(document.querySelector('svg.genogram .sign')).stroke,
                  getComputedStyle(document.querySelector('svg.genogram .sign')).fill]"""
    )
    assert sign != paper
    # What a finger reaches must not be painted, and a halo around letters has the paper's colour, not theirs.
    reach, halo, letters = page.evaluate(
        """() => [getComputedStyle(document.querySelector('svg.genogram .reach')).fill,
                  getComputedStyle(document.querySelector('svg.genogram .name')).stroke,
                  getComputedStyle(document.querySelector('svg.genogram .name')).fill]"""
    )
    assert reach == "none" and halo != letters
    shot(page, "genogram-forced")


def test_a_family_tree_is_seen_before_it_is_taken(visit, tmp_path):
    file = tmp_path / "tree.ged"
    file.write_text(
        "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Sigrid /Fil/\n1 OCCU Smed\n0 TRLR\n",
        encoding="utf-8",
    )
    page = visit(width=820)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    page.goto(f"{case}/genogram/gedcom")
    page.get_by_label("Filen").set_input_files(str(file))
    page.get_by_role("button", name="Læs filen").click()
    page.get_by_text("INDI.OCCU").wait_for()
    accessible.check(page)
    page.get_by_role("button", name="Hent ind på genogrammet").click()
    page.get_by_role("link", name=re.compile("^Sigrid Fil")).first.wait_for()


def test_the_wide_family_is_drawn_by_the_standard_and_told_in_words(visit):
    page = visit(width=1280)
    people.sign_in(page, people.CASEWORKER)
    case = the_wide_family(page)
    assert page.locator("svg.genogram > a.person, svg.genogram a.person").count() >= 30
    drawing, table = page.locator(".kin-scroll svg.genogram"), page.get_by_role("table").first
    # Adopted in brackets on a dashed line, in foster care on a dotted one; twins, somebody expected, somebody lost.
    assert drawing.locator(".line.descent.dashed").count() and drawing.locator(".line.descent.dotted").count()
    assert drawing.get_by_text("P", exact=True).count() == 1
    for words in (
        "adoptiv", "plejeforælder", "Enæggede tvillinger", "Tveæggede tvillinger", "Ventes", "Spontan abort", "Dødfødt",
        "nonbinær", "Har fælles forældremyndighed", "Bestemmer i hverdagen", "Hos mor|Hjemme", "Separeret", "Skilt",
        "halvs", "Ses ikke mere", "Kontrollerer",
    ):
        assert re.search(words, table.inner_text(), re.I), words
    assert drawing.get_by_text(re.compile("FM fælles")).count() >= 2
    accessible.check(page)
    for width, dark, forced in ((820, False, False), (1280, True, False), (1280, False, True)):
        page.set_viewport_size({"width": width, "height": 1180})
        page.emulate_media(color_scheme="dark" if dark else "light", forced_colors="active" if forced else "none")
        shot(page, f"wide-{width}{'-dark' if dark else ''}{'-forced' if forced else ''}")
    page.emulate_media(media="print", forced_colors="none", color_scheme="light")
    shot(page, "wide-print")
    page.emulate_media(media="screen")
    # Around anybody, by keys alone.
    page.goto(case + "/genogram")
    page.get_by_role("link", name=re.compile("^Yusuf,")).focus()
    page.keyboard.press("Enter")
    page.locator("#panel").wait_for()
    page.get_by_role("link", name="Vis ud fra Yusuf").press("Enter")
    page.locator("a.person.centre[aria-label^='Yusuf,']").wait_for()
    assert page.get_by_text(re.compile("^hverdagen")).count() >= 1


def a_person(page, name):
    page.goto("/personer/ny")
    page.get_by_label(re.compile("^Navn")).fill(name)
    page.get_by_role("button", name="Opret personen").click()
    page.get_by_role("heading", name=name, level=1).wait_for()
    return page.url


def found(page, name):
    page.goto("/soeg")
    page.locator("main input[name='q'], input[name='q']").first.fill(name)
    page.locator("input[name='q']").first.press("Enter")
    page.get_by_role("status").first.wait_for()
    return page.locator("main h2 a", has_text=name)


def test_two_in_the_register_are_joined_by_finger_and_parted_by_keys(visit):
    page = visit(width=820, touch=True)
    people.sign_in(page, people.CASEWORKER)
    kept, other = a_person(page, "Viola Tvillingholt"), a_person(page, "Vilma Bech Tvillingholt")
    page.goto(kept)
    page.get_by_role("link", name="Samme person som en anden i registeret").tap()
    page.get_by_label(re.compile("^Find den anden person")).fill("Vilma Bech Tvillingholt")
    page.get_by_role("button", name=re.compile("Søg|Find")).last.tap()
    page.get_by_role("main").get_by_role("link", name=re.compile("^Vilma Bech Tvillingholt,")).tap()
    # A tap doesn't wait for the page that it leads to, and her name stands on this one too.
    page.get_by_role("heading", level=1, name=re.compile("^Er Viola Tvillingholt og")).wait_for()
    page.get_by_text(re.compile("^Viola Tvillingholt")).first.tap()
    page.get_by_label(re.compile("^Det viser, at de er den samme")).fill("Samme pas")
    page.get_by_role("button", name="Læg sammen").tap()
    page.get_by_text("Står også som Vilma Bech Tvillingholt.").wait_for()
    accessible.check(page)
    # Found as one, and told which.
    lines = found(page, "Tvillingholt")
    assert lines.count() == 1
    assert page.get_by_text("Står også som Vilma Bech Tvillingholt.").count() == 1
    # Undone by keys alone; nothing is lost.
    page.goto(kept)
    page.get_by_role("link", name="De er alligevel to: skil dem ad").press("Enter")
    page.get_by_role("button", name="Skil ad").press("Enter")
    page.get_by_role("heading", name=re.compile("^Vi(ola|lma)"), level=1).wait_for()
    assert page.get_by_text("Står også som").count() == 0
    assert found(page, "Tvillingholt").count() == 2


BROKEN = {
    "younger-parent": (
        "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Karl /Ung/\n1 BIRT\n2 DATE 2015\n1 FAMS @F1@\n"
        "0 @I2@ INDI\n1 NAME Ida /Ung/\n1 BIRT\n2 DATE 1980\n1 FAMC @F1@\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@\n"
        "0 TRLR\n",
        "yngre end barnet",
    ),
    "ring": (
        "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Karl /Ring/\n1 FAMS @F1@\n1 FAMC @F2@\n"
        "0 @I2@ INDI\n1 NAME Ida /Ring/\n1 FAMC @F1@\n1 FAMS @F2@\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@\n"
        "0 @F2@ FAM\n1 WIFE @I2@\n1 CHIL @I1@\n0 TRLR\n",
        "sine egne forfædre",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_with_what_cannot_be_is_told_and_nothing_is_drawn(visit, tmp_path, name):
    text, words = BROKEN[name]
    file = tmp_path / "tree.ged"
    file.write_text(text, encoding="utf-8")
    page = visit(width=820)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    page.goto(f"{case}/genogram/gedcom")
    page.get_by_label("Filen").set_input_files(str(file))
    page.get_by_role("button", name="Læs filen").click()
    page.get_by_text(re.compile(words)).first.wait_for()
    page.get_by_role("button", name="Hent ind på genogrammet").click()
    page.get_by_role("alert").or_(page.locator(".notice.problem")).first.wait_for()
    assert re.search(words, page.get_by_role("main").inner_text())
    # The file is still there, with what it says.
    assert page.get_by_role("button", name="Hent ind på genogrammet").count() == 1
    accessible.check(page)
    page.goto(f"{case}/genogram")
    assert page.get_by_role("link", name=re.compile("^Ida (Ung|Ring)")).count() == 0


def test_no_family_tree_and_too_much_of_one_are_told(visit, tmp_path):
    page = visit(width=390)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    for name, content, words in (
        ("billede.ged", bytes(range(256)) * 40, "ingen personer"),
        ("stor.ged", b"0 HEAD\n" + b"0 @I1@ INDI\n1 NAME Stor /Fil/\n" * 160_000, "for stor"),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        page.goto(f"{case}/genogram/gedcom")
        page.get_by_label("Filen").set_input_files(str(file))
        page.get_by_role("button", name="Læs filen").click()
        page.locator(".notice.problem").first.wait_for()
        assert re.search(words, page.get_by_role("main").inner_text(), re.I), name
        # One can choose another at once.
        assert page.get_by_label("Filen").count() == 1
        accessible.check(page)


def test_ansel_is_read_and_what_was_taken_can_be_taken_off_again(visit, tmp_path):
    file = tmp_path / "ansel.ged"
    # In ANSEL, the accent stands before its letter: "Søren Ansël".
    file.write_bytes(
        b"0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME S\xb2ren /Ans\xe8el/\n1 SEX M\n0 TRLR\n"
    )
    page = visit(width=820, touch=True)
    people.sign_in(page, people.CASEWORKER)
    case = a_case(page)
    page.goto(f"{case}/genogram/gedcom")
    page.get_by_label("Filen").set_input_files(str(file))
    page.get_by_role("button", name="Læs filen").tap()
    page.get_by_role("table").get_by_text("Søren Ansël").wait_for()
    page.get_by_role("button", name="Hent ind på genogrammet").tap()
    page.get_by_role("link", name=re.compile("^Søren Ans")).first.wait_for()
    page.goto(f"{case}/genogram/gedcom")
    page.get_by_role("link", name="Tag det af genogrammet igen").last.tap()
    page.get_by_role("button", name="Tag af").tap()
    page.get_by_text("Gemt").first.wait_for()
    page.goto(f"{case}/genogram")
    assert page.get_by_role("link", name=re.compile("^Søren Ans")).count() == 0
