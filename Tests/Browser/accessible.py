"""The checks that every page must pass: WCAG 2.1 A and AA and good practice by axe, and the few things axe does not ask."""

import re

from axe_playwright_python.sync_playwright import Axe

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
axe = Axe()


def violations(page) -> list[str]:
    """What axe finds on the page as it stands when it has come whole, one readable line each."""
    page.wait_for_load_state()
    found = axe.run(page, options={"runOnly": LEVELS, "resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:160]}" for rule in found for node in rule["nodes"][:5]
    ]


def shape(page) -> list[str]:
    """Language, title, one heading, one main part, nothing wider than the screen, and the mark of a fictional department."""
    problems = []
    if page.locator("html").get_attribute("lang") not in ("da", "en"):
        problems.append("the page says no language")
    if not page.title().strip():
        problems.append("the page has no title")
    for selector in ("h1", "main"):
        if (count := page.locator(selector).count()) != 1:
            problems.append(f"{count} of <{selector}>, where one is meant")
    if not re.search("fi[kc]ti", page.locator("body").inner_text().lower()):
        problems.append("the page is not marked as fictional")
    return problems + too_wide(page)


def too_wide(page) -> list[str]:
    """Whether one has to scroll sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"the page is {wide} pixels wider than the screen"] if wide > 1 else []


def check(page, where=""):
    problems = violations(page) + shape(page)
    assert not problems, f"{where or page.url}:\n" + "\n".join(problems)
