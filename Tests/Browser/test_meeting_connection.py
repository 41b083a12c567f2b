"""A meeting whose connection is lost, whose lid is closed, whose writer is signed out, whose server is killed."""

import os
import re

import accessible
import people
import pytest
from conftest import ROOT
from department import Department
from playwright.sync_api import expect
from sofa import CASEWORKER, TABLET, Sofa, started

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


def end_elsewhere(visit, sofa):
    """The same writer ends the meeting on another machine."""
    other = visit()
    people.sign_in(other, CASEWORKER)
    other.goto(f"{sofa.address}?del=referat")
    other.get_by_role("button", name="Slut mødet").click()
    other.wait_for_url("**/referat")


def test_the_meeting_ended_while_a_line_waited(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.route("**/linje/**", lambda route: route.abort())
    sofa.agree("Kom for sent")
    expect(page.locator(".waiting li")).to_have_count(1)
    # The writer ends the meeting on another machine. (Beside it on the same one, what waits would be sent first.)
    end_elsewhere(visit, sofa)
    page.unroute("**/linje/**")
    page.evaluate("dispatchEvent(new Event('online'))")
    # It was said there and came late: it stands in the minutes, which say so.
    page.wait_for_url("**/referat")
    expect(page.locator(".agreement", has_text="Kom for sent")).to_contain_text("men først gemt")


def test_the_meeting_ended_elsewhere_while_the_writer_was_signed_out(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.route("**/linje/**", lambda route: route.abort())
    sofa.agree("Lå på tabletten")
    expect(page.locator(".waiting li")).to_have_count(1)
    sofa.hand.write("Det har vi aftalt", "Et halvt ord på tabletten")
    page.wait_for_timeout(600)
    page.context.clear_cookies()
    # Ended on another machine.
    end_elsewhere(visit, sofa)
    # The tablet again: the meeting leads to its minutes, and the line goes there.
    page.unroute("**/linje/**")
    page.goto("/")
    people.sign_in(page, CASEWORKER)
    page.goto(sofa.address)
    page.wait_for_url("**/referat")
    expect(page.locator(".agreement", has_text="Lå på tabletten")).to_contain_text("men først gemt")
    # What was being written then has no form any more, and is not lost: it can be copied, until one has done so.
    expect(page.locator(".waiting li")).to_contain_text("Et halvt ord på tabletten")
    accessible.check(page)
    page.reload()
    page.get_by_role("button", name="Fjern").click()
    expect(page.locator(".waiting")).to_be_hidden()
    page.reload()
    sofa.ready()
    expect(page.locator(".waiting")).to_be_hidden()
    # Whoever only reads is led on as before, when the connection comes back.
    page.context.set_offline(True)
    page.context.set_offline(False)
    page.get_by_role("link", name="Alle møder").click()
    page.wait_for_url("**/moeder")


def test_a_meeting_called_off_by_somebody_who_could_not_know(visit):
    sofa = Sofa(visit(**{**TABLET, "cuts": True})).sign_in()
    sofa.plan()
    page = sofa.page
    page.route("**/linje/**", lambda route: route.abort())
    sofa.ready()
    sofa.send("Begynd mødet")
    expect(page.locator(".waiting li")).to_have_count(1)
    sofa.go("aftaler")
    sofa.hand.write("Det har vi aftalt", "Aftalt uden forbindelse")
    sofa.send("Det er aftalt")
    expect(page.locator(".waiting li")).to_have_count(2)
    other = visit()
    people.sign_in(other, CASEWORKER)
    other.goto(f"{sofa.case}/moeder")
    other.locator(f"a[href^='{sofa.address.removeprefix(other.url.split('/sag')[0])}/aflys']").click()
    other.locator("main form button[type=submit]").first.click()
    other.wait_for_url("**/moeder*")
    page.unroute("**/linje/**")
    page.goto(sofa.address)
    # It was held all the same, and goes on where it was.
    expect(page.locator("#del-aftaler .agreed-what")).to_have_text(["Aftalt uden forbindelse"])
    assert page.url.startswith(sofa.address) and "/referat" not in page.url
    expect(page.locator(".waiting")).to_be_hidden()


def test_the_meeting_is_not_ended_over_what_somebody_is_still_writing(visit):
    sofa = started(visit)
    page = sofa.page
    sofa.go("aftaler")
    sofa.hand.write("Det har vi aftalt", "Ikke færdig")
    sofa.go("referat")
    sofa.send("Slut mødet")
    expect(page.locator(".meeting-state")).to_contain_text("Mødet er ikke sluttet")
    expect(page.locator("#del-aftaler")).to_be_visible()
    expect(sofa.hand.labelled("Det har vi aftalt")).to_have_value("Ikke færdig")
    sofa.send("Det er aftalt")
    sofa.saved("Ikke færdig")
    sofa.go("referat")
    sofa.send("Slut mødet")
    page.wait_for_url("**/referat")
    expect(page.locator(".agreement")).to_contain_text("Ikke færdig")


def test_a_connection_that_was_away_for_a_moment_stops_nobody(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    page.context.set_offline(True)
    expect(page.locator(".meeting-state")).to_contain_text("Forbindelsen er væk")
    page.context.set_offline(False)
    expect(page.locator(".meeting-state")).to_be_empty()
    sofa.go("bordet")
    sofa.hand.link("Trivselslineal")
    page.wait_for_url("**/trivselslineal*")


def test_signing_out_is_no_loss_of_what_waits(visit):
    sofa = started(visit, cuts=True)
    page = sofa.page
    sofa.go("aftaler")
    page.context.set_offline(True)
    sofa.agree("Siges én gang")
    expect(page.locator(".waiting li")).to_have_count(1)
    sofa.hand.write("Det har vi aftalt", "Mit eget halve ord")
    page.wait_for_timeout(600)
    sofa.send("Log ud")
    warning = page.locator(".meeting-state")
    expect(warning).to_have_text(re.compile("ikke er gemt endnu.*Logger du ud nu, ligger de låst"))
    assert page.url.startswith(sofa.address), "signing out didn't wait"
    # Whatever happens to the connection, the warning stands for as long as the line waits.
    tried = []
    page.route("**/linje/**", lambda route: (tried.append(1), route.abort()))
    page.context.set_offline(False)
    until(page, lambda: tried)
    expect(page.locator(".waiting li")).to_have_count(1)
    for event in ("offline", "online"):
        assert "ligger de låst" in page.evaluate(
            "event => { dispatchEvent(new Event(event)); return document.querySelector('.meeting-state').textContent }", event
        )
    sofa.hand.button("Log ud")
    page.get_by_role("button", name=re.compile(CASEWORKER)).first.wait_for()
    # Somebody else signs in and out on the same machine: neither seen, nor sent, nor emptied.
    page.unroute("**/linje/**")
    people.sign_in(page, people.LEADER)
    page.goto(f"{sofa.address}?del=aftaler")
    page.locator("[data-meeting][data-ready]").wait_for(state="attached")
    expect(page.locator(".waiting")).to_be_hidden()
    assert "Siges én gang" not in page.content()
    expect(page.locator("#del-aftaler .agreed-what")).to_have_count(0)
    # The same form, half filled in by somebody else, is kept beside what the first was writing, and not over it.
    expect(sofa.hand.labelled("Det har vi aftalt")).to_have_value("")
    sofa.hand.write("Det har vi aftalt", "Lederens halve ord")
    page.wait_for_timeout(600)
    sofa.hand.button("Log ud")
    page.get_by_role("button", name=re.compile(CASEWORKER)).first.wait_for()
    people.sign_in(page, CASEWORKER)
    page.goto(f"{sofa.address}?del=aftaler")
    expect(page.locator("#del-aftaler .agreed-what")).to_have_text(["Siges én gang"])
    expect(page.locator(".waiting")).to_be_hidden()
    expect(sofa.hand.labelled("Det har vi aftalt")).to_have_value("Mit eget halve ord")


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
