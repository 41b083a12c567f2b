"""The main job, from a notification to a closed case, in a real browser: once by pointer, once by keyboard alone.

The coordinator takes the notification in, the caseworker does the rest. Each step is counted from Min dag, and nothing
of legal weight is chosen beforehand: what the test doesn't choose isn't chosen.
"""

import os
import re
from datetime import date, timedelta
from urllib.parse import urlsplit

import accessible
import effort
import people
import pytest
from conftest import ROOT
from hands import Keys, Pointer

COORDINATOR = "Lone Kirkeby"
CASEWORKER = "Mette Kjeldgaard"

WORRY = "Hun har ikke været i skole i tre uger og svarer ikke, når vi spørger."


class Job:
    """One child's way through the department."""

    def __init__(self, visit, kind, child):
        self.visit, self.kind, self.child = visit, kind, child
        self.efforts = []

    def sign_in(self, person):
        page = self.visit()
        people.sign_in(page, person)
        self.hand = self.kind(page)
        self.hand.efforts = self.efforts
        return page

    @property
    def page(self):
        return self.hand.page

    def step(self, name, paragraph=""):
        """A step, counted from Min dag."""
        people.start_page(self.page)
        return self.hand.step(name, paragraph)

    def on_case(self, title):
        """From Min dag to a step's form: the child, then the step, which may lie folded with the less likely ones."""
        self.hand.link(self.child)
        doing = self.page.locator(".doing")
        doing.wait_for()
        self.page.wait_for_load_state()
        if not doing.get_by_role("link", name=title).filter(visible=True).count():
            self.hand.open("Alle skridt", doing)
        self.hand.link(title, doing)
        self.page.get_by_role("heading", level=1, name=title).wait_for()

    def save(self, button="Gem"):
        self.hand.button(button)
        self.page.locator(".notice").first.wait_for()
        wrong = self.page.locator("#fejl")
        assert not wrong.count(), wrong.inner_text()
        self.page.locator(".notice.done").first.wait_for()
        accessible.check(self.page)


def open_in_inbox(job, notification):
    """The newest stands last, and on a busy day not among the first."""
    job.hand.link("Indbakke")
    line = job.page.locator(f"a[href='{notification}']")
    if not line.count():
        job.hand.act(job.page.get_by_role("link", name=re.compile("^Se alle")).first)
        line.first.wait_for()
    job.hand.act(line.first)


def take_in(job):
    hand = job.hand
    with job.step("Underretning skrevet ind", "barnets lov §§ 133-137"):
        hand.link("Indbakke")
        hand.link("Skriv en underretning ind")
        hand.mark("Skole", hand.group("Hvem underretter"))
        hand.write("Hvem handler det om", job.child)
        hand.write("Hvad siger underretteren", WORRY)
        hand.button("Gem og vurdér")
        job.page.get_by_role("group", name="akut").wait_for()
        notification = urlsplit(job.page.url).path
    with job.step("Vurderet inden 24 timer", "barnets lov § 136"):
        open_in_inbox(job, notification)
        hand.mark("Nej", hand.group("akut"))
        hand.write("Hvad bygger I vurderingen på", "Hun er hjemme hos sin mor, som vi har talt med i dag.")
        job.save("Gem vurderingen")
    with job.step("Lagt på et nyt barn, sagen givet til en rådgiver", "barnets lov § 136"):
        open_in_inbox(job, notification)
        hand.link("Læg på et barn")
        hand.link("Barnet er ikke i registeret")
        hand.date("Født", date.today() - timedelta(days=9 * 365 + 40))
        hand.choose("Hvem får en ny sag", CASEWORKER)
        job.save("Opret, og læg underretningen på sagen")


def understand(job):
    hand = job.hand
    with job.step("Screening", "barnets lov § 18"):
        job.on_case("Lav screening")
        hand.write("Det bekymrer", "Tre uger hjemme, og ingen ved hvorfor.")
        hand.write("Det fungerer", "Mor beder selv om hjælp.")
        hand.mark("Afdækning", hand.group("Udfald"))
        job.save()
    with job.step("Socialfaglig vurdering", "barnets lov § 19"):
        job.on_case("Skriv socialfaglig vurdering")
        hand.write("Det skal der ske", "Hjælp om morgenen og en voksen ved døren på skolen.")
        hand.write("Familiens ord", "»Vi har prøvet alt, og vi er trætte.«")
        hand.write("Vores vurdering", "En kort indsats hjemme er nok.")
        job.save()
    with job.step("Mål med familiens ord", ""):
        job.on_case("Sæt et mål")
        hand.write("Den forandring, familien ønsker", "Vi vil have rolige morgener.")
        hand.write("Sådan kan vi se, at det lykkes", "Fire gode morgener om ugen.")
        job.save()
    with job.step("Barnet hørt", "barnets lov § 5"):
        job.on_case("Skriv om en børnesamtale")
        hand.write("Barnets egne ord", "»Det er døren, der er det værste.«")
        hand.mark("En afgørelse", hand.group("Samtalen handlede om"))
        job.save()


def help_them(job):
    hand = job.hand
    with job.step("Afgørelse om indsats", "barnets lov § 32"):
        job.on_case("Træf en afgørelse")
        hand.mark("Støttende indsats", hand.group("Hvad der er afgjort"))
        hand.choose("Indsats", "Støtte i hjemmet")
        hand.mark("Imødekommet", hand.group("Udfald"))
        hand.write("Paragraf", "barnets lov § 32 stk. 1 nr. 2")
        hand.write("Formål", "At morgenerne bliver rolige.")
        hand.write("Forventet varighed", "6 måneder")
        hand.write("Samtykke", "Mor, mundtligt i dag")
        job.save()
    with job.step("Indsats begyndt", "barnets lov § 32"):
        job.on_case("Start en indsats")
        hand.choose("Afgørelsen, der giver indsatsen", "Støtte i hjemmet")
        hand.choose("Indsats", "Støtte i hjemmet")
        hand.write("Hvem der giver den", "Familiehuset Fjordby")
        job.save()
    with job.step("Kontakt", ""):
        hand.link(f"Skriv om en kontakt med {job.child}")
        hand.write("Det så og hørte vi", "Ringede til mor: to gode morgener.")
        job.save()
    with job.step("Opfølgning", "barnets lov § 95"):
        job.on_case("Følg op")
        hand.write("Sådan ser familien det", "»Det går bedre, end vi turde håbe.«")
        hand.date("Næste opfølgning", date.today() + timedelta(days=84))
        hand.write("Hvorfor netop da", "Tre måneder, som vi har aftalt.")
        job.save()
    with job.step("Indsats afsluttet", ""):
        job.on_case("Afslut en indsats")
        hand.choose("Hvilken indsats", "Støtte i hjemmet")
        job.save()
    with job.step("Sagen afsluttet", ""):
        job.on_case("Afslut sagen")
        hand.mark("Målene er nået", hand.group("Hvorfor"))
        job.save()


def play(visit, kind, child):
    job = Job(visit, kind, child)
    job.sign_in(COORDINATOR)
    take_in(job)
    job.sign_in(CASEWORKER)
    understand(job)
    help_them(job)
    return {effort.step: effort for effort in job.efforts}, job.efforts


@pytest.fixture(scope="module")
def counted():
    return {}


def test_by_pointer(visit, counted):
    steps, counted["pointer"] = play(visit, Pointer, "Silke Prøvested")
    assert steps["Kontakt"].clicks <= 3
    assert steps["Vurderet inden 24 timer"].clicks <= 6


def test_by_keyboard_alone(visit, counted):
    steps, counted["keys"] = play(visit, Keys, "Villum Prøvested")
    assert all(effort.clicks == 0 for effort in steps.values())


def test_the_effort_is_told(counted):
    if set(counted) != {"pointer", "keys"}:
        pytest.skip("the main job wasn't done twice")
    effort.write(
        os.path.join(ROOT, "docs", "effort.md"),
        {"With pointer and keyboard": counted["pointer"], "With the keyboard alone": counted["keys"]},
    )
