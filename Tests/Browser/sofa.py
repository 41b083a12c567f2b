"""Around a tablet: what the tests of a meeting do with one."""

import people
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
