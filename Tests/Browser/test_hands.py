"""The harness itself: both hands do the same, and count as they say."""

from urllib.parse import urlsplit

from conftest import LIMIT
from hands import Keys, Pointer

ADDRESS = "http://form.example/"
PAGE = """<!doctype html><html lang=da><title>Prøve</title><main><h1>Fiktiv prøve</h1><form>
<label>Navn valgfrit <input name=navn></label>
<label>Emne <select name=emne><option>Vælg<option>Skole<option>Hjem</select></label>
<fieldset><legend>Haster det?</legend>
<label><input type=radio name=haster value=nej> Nej</label>
<label><input type=radio name=haster value=ja> Ja</label></fieldset>
<details><summary>Mere</summary><label><input type=checkbox name=kopi> Kopi</label></details>
<button>Gem</button></form></main>"""


def fill_in(hand):
    with hand.step("prøve"):
        hand.write("Navn", "Asta")
        hand.choose("Emne", "Hjem")
        hand.mark("Ja", hand.group("Haster"))
        hand.open("Mere")
        hand.mark("Kopi")
        hand.button("Gem")
    return hand.efforts[0]


def test_both_hands_fill_in_the_same(browser):
    for kind in (Pointer, Keys):
        page = browser.new_page()
        page.set_default_timeout(LIMIT)
        page.route(ADDRESS + "**", lambda route: route.fulfill(body=PAGE, content_type="text/html; charset=utf-8"))
        page.goto(ADDRESS)
        effort = fill_in(kind(page))
        page.wait_for_url("**kopi=on")
        assert urlsplit(page.url).query == "navn=Asta&emne=Hjem&haster=ja&kopi=on"
        if kind is Pointer:
            assert (effort.clicks, effort.keystrokes, len(effort.fields)) == (7, 4, 4)
        else:
            assert effort.clicks == 0 and effort.keystrokes > 9 and len(effort.fields) == 4
        page.close()
