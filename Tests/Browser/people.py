"""The persons one can be in the demo, by the words on the sign-in buttons."""

import re

CASEWORKER = "Rådgiver"
COORDINATOR = "Teamkoordinator"
LEADER = "Leder"
LAWYER = "Jurist"
AUDITOR = "Revisor"
ADMINISTRATOR = "Administrator"
EVERYBODY = [CASEWORKER, COORDINATOR, LEADER, LAWYER, AUDITOR, ADMINISTRATOR]


def start_page(page):
    """Back to the person's first page, which every step is counted from."""
    page.goto("/min-dag")


def sign_in(page, person):
    """One click on the front page; ends on the person's first page."""
    page.goto("/")
    page.get_by_role("button", name=re.compile(person, re.I)).first.click()
    page.wait_for_load_state()
    page.get_by_role("button", name=re.compile("Log ud|Log af", re.I)).first.wait_for(state="attached")
