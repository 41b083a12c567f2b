"""One notification all the way: from a school head's laptop, past people who don't open it, to the answer in the mail.

The mail server and the gateway are processes of their own, and the server's clock runs sixty times as fast."""

import os
import re
import sys

import accessible
import people
import pytest
from conftest import ROOT
from test_door import on, receipt

sys.path.insert(0, os.path.join(ROOT, "Tests", "Alarms"))
import house as alarms  # noqa: E402

HEAD = "sanne.skov@skole.example"


@pytest.fixture
def house():
    house = alarms.House(
        os.environ.get("NAER") or os.path.join(ROOT, ".build", "debug", "naer"), "film", count=0, factor=60)
    house.start().until("it serves", lambda: alarms.health(house)[0])
    yield house
    house.close()


def send(page):
    page.goto("/bekymret")
    page.get_by_role("button", name=re.compile("fagperson")).click()
    page.get_by_text("Skole", exact=True).click()
    page.get_by_label("Din stilling").fill("Skoleleder")
    on(page)
    page.get_by_label("Navn").fill("Ida Prøve")
    on(page)
    page.get_by_label("Med dine egne ord").fill("Ida har været væk fra skolen i tre uger.")
    on(page)
    page.get_by_text("Nej", exact=True).click()
    on(page)
    page.get_by_text("Ja", exact=True).click()
    on(page)
    on(page)
    page.get_by_label("Dit navn").fill("Sanne Skov")
    page.get_by_label("E-mail").fill(HEAD)
    on(page)
    page.get_by_role("button", name="Send", exact=True).click()
    return receipt(page)


def test_from_the_form_past_the_alarms_to_the_answer(visit, house):
    number = send(visit(at=house))
    # Nobody opens it: whoever is on duty is called, then the coordinator, then the leader.
    house.until("everybody's mail and text", lambda: alarms.told_every_way(house), 600)
    raised = [line[3] for line in house.check() if line[0] == "raised" and line[2] == "unopened"]
    assert raised == ["watch", "coordinator", "leader"], raised
    assert all(number in mail.text for mail in house.alarms())
    outside = " ".join(mail.everything for mail in house.mails()) + str(house.texts())
    assert not [word for word in ("Ida", "Sanne", "Skov", "skole") if word in outside], "something personal left the house"

    page = visit(at=house)
    people.sign_in(page, people.COORDINATOR)
    page.goto("/indbakke")
    page.locator("main table a[href^='/indbakke/']").first.click()
    page.get_by_role("heading", level=1).wait_for()
    accessible.check(page)
    assert re.search(r"\b(2[0-3]|1?\d) timer", page.locator("main").inner_text()), "the 24 hours don't run"
    address = page.url
    page.get_by_role("button", name=f"Send bekræftelsen til {HEAD}").click()
    house.until("the confirmation", lambda: [mail for mail in house.mails() if mail.to == HEAD])
    told = next(mail for mail in house.mails() if mail.to == HEAD)
    assert number in told.text and "Ida" not in told.text

    # A session of an hour is a minute here: whoever has waited signs in again.
    def met():
        page.context.clear_cookies()
        people.sign_in(page, people.COORDINATOR)
        page.goto(address)
        return page.get_by_text("Modtagelsen er bekræftet").count()

    house.until("the duty met by the sending", met)
    accessible.check(page)
