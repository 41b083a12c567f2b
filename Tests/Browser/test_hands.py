"""The harness itself: both hands do the same, and count as they say."""

from hands import Keys, Pointer

PAGE = """<!doctype html><html lang=da><title>Prøve</title><main><h1>Fiktiv prøve</h1>
<form action="javascript:void(0)" onsubmit="document.title = new URLSearchParams(new FormData(this)).toString()">
<label>Navn <input name=navn></label>
<label>Emne <select name=emne><option>Vælg<option>Skole<option>Hjem</select></label>
<label><input type=radio name=haster value=nej> Nej</label>
<label><input type=radio name=haster value=ja> Ja</label>
<label><input type=checkbox name=kopi> Kopi</label>
<button>Gem</button></form></main>"""


def fill_in(hand):
    with hand.step("prøve"):
        hand.write("Navn", "Asta")
        hand.choose("Emne", "Hjem")
        hand.mark("Ja")
        hand.mark("Kopi")
        hand.button("Gem")
    return hand.efforts[0]


def test_both_hands_fill_in_the_same(browser):
    ends = []
    for kind in (Pointer, Keys):
        page = browser.new_page()
        page.set_content(PAGE)
        effort = fill_in(kind(page))
        ends.append(page.title())
        if kind is Pointer:
            assert (effort.clicks, effort.keystrokes, len(effort.fields)) == (6, 4, 4)
        else:
            assert effort.clicks == 0 and effort.keystrokes > 8 and len(effort.fields) == 4
        page.close()
    assert ends == ["navn=Asta&emne=Hjem&haster=ja&kopi=on"] * 2
