"""Every page that each role can reach by links: it answers, it is accessible, and it fits a phone."""

import os
import re
from urllib.parse import urljoin, urlsplit

import accessible
import people
import pytest
from conftest import SCREENS

# How many pages of one kind (the address with its numbers taken out) are opened, and how many pages in all.
OF_A_KIND = 2
AT_MOST = 150
# The public's quick way out leads to somebody else's house, on purpose; test_door.py goes that way.
LEADS_AWAY = "/bekymret/forlad"


def kind(address) -> str:
    """The address with names and numbers of single things taken out: /sag/17/mål → /sag/:/mål"""
    parts = urlsplit(address)
    path = "/".join(
        ":" if re.search(r"\d", part) or len(part) > 30 else part for part in parts.path.strip("/").split("/")
    )
    names = ",".join(sorted({pair.split("=")[0] for pair in parts.query.split("&") if pair}))
    return f"/{path}?{names}" if names else f"/{path}"


def picture(page, name):
    os.makedirs(SCREENS, exist_ok=True)
    page.screenshot(path=os.path.join(SCREENS, re.sub(r"[^\w.-]+", "_", name) + ".png"), full_page=True)


@pytest.mark.parametrize("person", people.EVERYBODY)
def test_every_page_that_a_role_can_reach(visit, department, person):
    page = visit()
    people.sign_in(page, person)
    waiting, seen, opened, problems = [page.url], set(), {}, []
    while waiting and sum(opened.values()) < AT_MOST:
        address = waiting.pop(0)
        what = kind(address)
        if opened.get(what, 0) >= OF_A_KIND:
            continue
        opened[what] = opened.get(what, 0) + 1
        answer = page.request.get(address)
        if answer.status >= 400:
            problems.append(f"{address}: a link leads to {answer.status}")
            continue
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        page.goto(address)
        if opened[what] == 1:
            problems += [f"{address}: {problem}" for problem in accessible.violations(page) + accessible.shape(page)]
            picture(page, f"{person}{what}-1280")
            page.set_viewport_size({"width": 390, "height": 844})
            problems += [f"{address} on a phone: {problem}" for problem in accessible.too_wide(page)]
            picture(page, f"{person}{what}-390")
            page.set_viewport_size({"width": 1280, "height": 900})
        for href in page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)"):
            link = urljoin(page.url, href).split("#")[0]
            # Another language is another person's page; the languages have a test of their own.
            ours = link.startswith(department.url) and not link.endswith(LEADS_AWAY)
            if ours and "/sprog/" not in link and link not in seen:
                seen.add(link)
                waiting.append(link)
    assert len(opened) > 1, f"{person} found no links to follow"
    assert not problems, "\n".join(problems)


def test_both_languages(visit):
    page = visit()
    people.sign_in(page, people.CASEWORKER)
    for language, heading in (("English", "en"), ("Dansk", "da")):
        page.get_by_role("link", name=language).or_(page.get_by_role("button", name=language)).first.click()
        page.wait_for_load_state()
        assert page.locator("html").get_attribute("lang") == heading
        accessible.check(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_first_pages_on_a_phone(visit, dark):
    page = visit(width=390, dark=dark)
    page.goto("/")
    accessible.check(page)
    picture(page, f"front-390-{'dark' if dark else 'light'}")
    people.sign_in(page, people.CASEWORKER)
    accessible.check(page)
    picture(page, f"day-390-{'dark' if dark else 'light'}")


def test_pages_work_without_script(visit):
    page = visit(script=False)
    people.sign_in(page, people.CASEWORKER)
    # Without script the browser cannot be asked from within; what counts is that links and forms lead on.
    assert page.get_by_role("heading", level=1).count() == 1
    page.get_by_role("navigation").get_by_role("link").first.click()
    assert page.get_by_role("heading", level=1).count() == 1


def test_the_log_names_nobody(visit, department):
    """Searching for a person leaves neither name nor number in the log."""
    page = visit()
    people.sign_in(page, people.CASEWORKER)
    page.get_by_role("searchbox").first.fill("Snurrebasse Hemmeligt")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Hemmeligt" not in page.url, "the search term stands in the address"
    assert "Hemmeligt" not in department.said()
