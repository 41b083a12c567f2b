"""A whole meeting around a tablet: by finger, by keyboard alone, without script, and with the connection cut in the middle."""

import os
import re
from datetime import date, timedelta

import accessible
import at_the_table
import effort
import people
import pytest
from conftest import ROOT, SCREENS
from department import Department
from hands import Finger, Keys
from playwright.sync_api import expect

CASEWORKER = "Mette Kjeldgaard"
TABLET = {"width": 820, "height": 1180, "touch": True}
PARTS = ["begynd", "dagsorden", "bordet", "aftaler", "naeste", "slut", "referat"]


class Sofa:
    """Three people and a tablet."""

    def __init__(self, page, kind=Finger):
        self.page, self.hand = page, kind(page)
        self.efforts = self.hand.efforts

    def sign_in(self):
        people.sign_in(self.page, CASEWORKER)
        self.case = self.page.evaluate(
            """() => [...document.querySelectorAll("a[href^='/sag/']")].map(a => a.getAttribute('href').split('?')[0])
                 .find(path => path.split('/').length === 3)"""
        )
        self.page.goto(self.case)
        return self

    def send(self, name):
        """Presses a button of the meeting: the line is written without leaving the page."""
        button = self.hand.target("button", name)
        if isinstance(self.hand, Keys):
            self.hand.reach(button)
            self.hand.press("Enter")
        else:
            self.hand.act(button)

    def go(self, part):
        """To a part of the meeting, by its link."""
        link = self.page.locator(f".parts a[data-part={part}]")
        if isinstance(self.hand, Keys):
            self.hand.reach(link)
            self.hand.press("Enter")
        else:
            self.hand.act(link)
        expect(self.page.locator(f"#del-{part}")).to_be_visible()

    def saved(self, text):
        """The line has arrived: it stands in the list that the house makes, and nothing waits."""
        expect(self.page.locator("[data-fresh]:visible").get_by_text(text).first).to_be_visible()
        expect(self.page.locator(".waiting")).to_be_hidden()

    def plan(self, form="Netværksmøde"):
        self.hand.link("Møder")
        self.hand.link("Planlæg et møde")
        self.hand.mark(form, self.hand.group("Slags møde"))
        self.hand.write("Sted", "Hos mormor")
        self.hand.tick(self.page.locator("[name=invited]").first)
        self.hand.write("Andre", "Bo Lund, klasselærer")
        self.hand.write("Tolk", "Amina Ali, somali")
        self.hand.button("Gem planen")
        self.page.locator(".meeting").wait_for()
        self.address = self.page.url.split("?")[0]

    def begin(self):
        self.ready()
        self.send("Begynd mødet")
        expect(self.page.locator(".guests")).to_contain_text("Amina Ali, somali")
        expect(self.page.locator(".waiting")).to_be_hidden()

    def ready(self):
        self.page.locator("[data-meeting][data-ready]").wait_for(state="attached")

    def agree(self, what, who=0, when="hver mandag"):
        self.hand.write("Det har vi aftalt", what)
        self.hand.tick(self.page.locator("#del-aftaler [name=who]").nth(who))
        self.hand.write("Hvornår", when, self.page.locator("#del-aftaler"))
        self.send("Det er aftalt")


def started(visit, kind=Finger, **screen):
    """A meeting that has begun."""
    sofa = Sofa(visit(**{**TABLET, **screen}), kind).sign_in()
    sofa.plan()
    sofa.begin()
    return sofa


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


# The names of what lies in the browser.
KEPT = """async () => { const open = indexedDB.open('naer-moede'); await new Promise(r => open.onsuccess = r);
  const all = open.result.transaction('linjer').objectStore('linjer').getAllKeys();
  await new Promise(r => all.onsuccess = r); open.result.close(); return all.result }"""


def until(page, holds):
    """Asks again until it holds."""
    for _ in range(1200):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came to be")


def lines(sofa):
    """What is agreed, as the house has it."""
    return sofa.page.locator("#del-aftaler .agreed-what").all_inner_texts()


def test_the_connection_is_cut_and_comes_back(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    sofa.agree("Før den blev væk")
    sofa.saved("Før den blev væk")
    page.context.set_offline(True)
    sofa.agree("Den første uden forbindelse")
    sofa.agree("Den anden uden forbindelse")
    expect(page.locator(".waiting li")).to_have_count(2)
    expect(page.locator(".meeting-state")).to_contain_text("Forbindelsen er væk")
    sofa.go("bordet")
    sofa.hand.write("Skriv det, som det blev sagt", "Sagt uden forbindelse")
    sofa.send("Skriv det ned")
    expect(page.locator(".waiting li")).to_have_count(3)
    accessible.check(page)
    page.context.set_offline(False)
    expect(page.locator(".waiting")).to_be_hidden()
    page.goto(f"{sofa.address}?del=aftaler")
    assert lines(sofa) == ["Før den blev væk", "Den første uden forbindelse", "Den anden uden forbindelse"]
    page.goto(f"{sofa.address}?del=bordet")
    expect(page.locator(".said")).to_have_count(1)


def test_the_lid_is_closed_while_lines_wait(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.context.set_offline(True)
    sofa.agree("Skrevet før låget blev lukket")
    expect(page.locator(".waiting li")).to_have_count(1)
    sofa.hand.write("Det har vi aftalt", "Halvt skrevet")
    until(page, lambda: any("/skrives/" in name for name in page.evaluate(KEPT)))
    # Opened anew without a connection: a page of ours, with nothing of anybody's in it.
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.get_by_role("heading", name="Forbindelsen er væk")).to_be_visible()
    accessible.check(page)
    said = page.content()
    assert "Skrevet" not in said and CASEWORKER not in said and "_csrf" not in said
    page.context.set_offline(False)
    # It gives way to the meeting by itself, at the same part.
    expect(page.locator("#del-aftaler .agreed-what")).to_have_text(["Skrevet før låget blev lukket"])
    expect(sofa.hand.labelled("Det har vi aftalt")).to_have_value("Halvt skrevet")


def test_what_waits_is_sealed_and_nobody_else_gets_it(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.context.set_offline(True)
    sofa.agree("Hemmelige ord om en familie")
    expect(page.locator(".waiting li")).to_have_count(1)
    dump = """async () => { const open = indexedDB.open('naer-moede'); await new Promise(r => open.onsuccess = r);
      const all = open.result.transaction('linjer').objectStore('linjer').getAll();
      await new Promise(r => all.onsuccess = r); open.result.close();
      return all.result.map(row => row.id + Object.keys(row) + new TextDecoder().decode(row.sealed)).join() }"""
    rows = page.evaluate(dump)
    assert rows and "Hemmelige" not in rows and "sag/" not in rows
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    assert page.locator("[data-meeting][data-key]").count() == 0, "the key stands in the page after it was read"
    # The session has ended when the connection is back: the line is not sent, and stays where it is.
    page.context.clear_cookies()
    page.context.set_offline(False)
    expect(page.locator(".meeting-state")).to_contain_text("Log ind igen")
    expect(page.locator(".waiting li")).to_have_count(1)
    # Another person signs in on the same machine.
    page.goto("/")
    people.sign_in(page, people.LEADER)
    page.goto(f"{sofa.address}?del=aftaler")
    assert "Hemmelige" not in page.content()
    expect(page.locator(".waiting")).to_be_hidden()
    # The writer signs in again, and the line is sent.
    page.context.clear_cookies()
    people.sign_in(page, CASEWORKER)
    page.goto(f"{sofa.address}?del=aftaler")
    expect(page.locator("#del-aftaler .agreed-what")).to_have_text(["Hemmelige ord om en familie"])


def test_nothing_is_sent_in_anothers_name(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.route("**/linje/**", lambda route: route.abort())
    sofa.agree("Mettes ord")
    expect(page.locator(".waiting li")).to_have_count(1)
    # The writer's page stays open while somebody else signs in beside it.
    page.context.clear_cookies()
    other = page.context.new_page()
    people.sign_in(other, people.LEADER)
    page.unroute("**/linje/**")
    expect(page.locator(".meeting-state")).to_contain_text("Log ind igen")
    other.goto(f"{sofa.address}?del=aftaler")
    expect(other.locator(".agreed-what")).to_have_count(0)
    expect(page.locator(".waiting li")).to_have_count(1)
    # The writer is back, and the page sends it by itself.
    page.context.clear_cookies()
    people.sign_in(other, CASEWORKER)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("#del-aftaler .agreed-what")).to_have_text(["Mettes ord"])
    expect(page.locator(".waiting")).to_be_hidden()


def test_a_lost_case_gives_the_words_back(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    # The house says no to the line and to the page, to the one who is signed in.
    no = f"<span class=me><strong>{page.locator('.me strong').inner_text()}</strong></span><h1>Nej</h1>"
    page.route(f"{sofa.address}**", lambda route: route.fulfill(status=403, content_type="text/html", body=no))
    sofa.agree("Skal kunne læses endnu")
    expect(page.locator(".meeting-state")).to_contain_text("Det kunne ikke gemmes")
    expect(sofa.hand.labelled("Det har vi aftalt")).to_have_value("Skal kunne læses endnu")
    expect(page.locator(".waiting")).to_be_hidden()


def test_the_meeting_ended_while_a_line_waited(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.route("**/linje/**", lambda route: route.abort())
    sofa.agree("Kom for sent")
    expect(page.locator(".waiting li")).to_have_count(1)
    # The writer signs in anew beside it, and ends the meeting there.
    page.context.clear_cookies()
    other = page.context.new_page()
    people.sign_in(other, CASEWORKER)
    other.goto(f"{sofa.address}?del=referat")
    other.get_by_role("button", name="Slut mødet").click()
    other.wait_for_url("**/referat")
    page.unroute("**/linje/**")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".meeting-state")).to_contain_text("Det kunne ikke gemmes")
    expect(sofa.hand.labelled("Det har vi aftalt")).to_have_value("Kom for sent")


def test_signing_out_leaves_nothing_behind(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.context.set_offline(True)
    sofa.agree("Skal væk igen")
    expect(page.locator(".waiting li")).to_have_count(1)
    sofa.send("Log ud")
    warning = page.locator(".meeting-state")
    expect(warning).to_have_text(re.compile("ikke er gemt endnu.*Logger du ud nu, er de væk"))
    assert page.url.startswith(sofa.address), "signing out didn't wait"
    # Whatever happens to the connection, the warning stands for as long as the line waits.
    tried = []
    page.route("**/linje/**", lambda route: (tried.append(1), route.abort()))
    page.context.set_offline(False)
    until(page, lambda: tried)
    expect(page.locator(".waiting li")).to_have_count(1)
    for event in ("offline", "online"):
        assert "er de væk" in page.evaluate(
            "event => { dispatchEvent(new Event(event)); return document.querySelector('.meeting-state').textContent }", event
        )
    sofa.hand.button("Log ud")
    page.get_by_role("button", name=re.compile(CASEWORKER)).first.wait_for()
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0


@pytest.fixture
def own():
    """A department of its own, that can be killed."""
    if os.environ.get("NAER_URL"):
        pytest.skip("the department is somebody else's")
    program = os.environ.get("NAER") or os.path.join(ROOT, ".build", "debug", "naer")
    department = Department.start(program, cases=20)
    yield department
    department.stop()


def test_the_server_is_killed_in_the_middle(visit, own):
    sofa = started(visit, at=own, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    sofa.agree("Før den døde")
    sofa.saved("Før den døde")
    # The line arrives, and the answer doesn't: it is sent again, and stands once.
    arrived = []

    def lose_the_answer(route):
        if not arrived:
            arrived.append(route.fetch(max_redirects=0).status)
        route.abort()

    page.route("**/linje/**", lose_the_answer)
    sofa.agree("Nåede frem uden svar")
    until(page, lambda: arrived)
    expect(page.locator(".waiting li")).to_have_count(1)
    own.kill()
    page.unroute("**/linje/**")
    assert arrived == [303]
    sofa.agree("Mens den var væk")
    expect(page.locator(".waiting li")).to_have_count(2)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    expect(page.get_by_role("heading", name="Forbindelsen er væk")).to_be_visible()
    own.again()
    sofa.ready()
    expect(page.locator(".waiting")).to_be_hidden()
    page.goto(f"{sofa.address}?del=aftaler")
    assert lines(sofa) == ["Før den døde", "Nåede frem uden svar", "Mens den var væk"]


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
