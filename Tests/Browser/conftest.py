"""What the browser tests share: a demo department that is started anew, a browser, and a page per test.

Environment:
  NAER      the program to test (default: the debug build)
  NAER_URL  a department that already runs; nothing is started then
  CHROMIUM  the browser (default: Debian's)
"""

import os
import re
import shutil

import pytest
from playwright.sync_api import expect, sync_playwright

from department import Department

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
SCREENS = os.path.join(ROOT, ".build", "screens")
# What is waited for comes in no time; on a busy machine it takes its time, and the limit is only there to end a hang.
LIMIT = 60_000
expect.set_options(timeout=LIMIT)


@pytest.fixture(scope="session")
def department():
    """A running department with a small demo seed, in a folder of its own that goes away afterwards."""
    if url := os.environ.get("NAER_URL"):
        yield Department.running(url)
        return
    program = os.environ.get("NAER") or os.path.join(ROOT, ".build", "debug", "naer")
    department = Department.start(program, cases=60)
    yield department
    department.stop()


@pytest.fixture(scope="session")
def browser():
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    with sync_playwright() as playwright:
        # A sandbox of its own is not to be had inside most containers; the only pages it opens are ours.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--lang=da"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, department):
    """visit(width, dark, script, …) → a page at the department; what the browser complains of fails the test at its end.

    `at` is another department than the shared one; `cuts` says that the connection or the session is cut on purpose."""
    contexts, complaints = [], []

    def open_page(width=1280, dark=False, script=True, height=None, touch=False, at=None, cuts=False):
        context = browser.new_context(
            base_url=(at or department).url,
            viewport={"width": width, "height": height or (844 if width < 600 else 900)},
            has_touch=touch,
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
            reduced_motion="reduce",
        )
        context.set_default_timeout(LIMIT)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on(
            "console",
            # That something couldn't be taken is an answer of ours, with the page that says what to mend.
            lambda message: complaints.append(f"{page.url}: {message.text}")
            if message.type == "error"
            and "status of 422" not in message.text
            and not (cuts and re.search("net::ERR_|status of 40[13]", message.text))
            else None,
        )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints, "the browser complained:\n" + "\n".join(complaints)
