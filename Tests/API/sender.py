"""Lets a system in, as the leader of the demo does in the browser, and prints the key that is shown once.

    python sender.py http://127.0.0.1:8080
"""

import html
import http.cookiejar
import re
import sys
import urllib.parse
import urllib.request


class Browser:
    def __init__(self, base):
        self.base = base
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), urllib.request.ProxyHandler({})
        )

    def open(self, path, fields=None):
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        with self.opener.open(self.base + path, data) as answer:
            return answer.read().decode()


def hidden(page, form):
    """The hidden fields of the form that goes to an address."""
    part = re.search(rf'<form[^>]*action="{re.escape(form)}"[^>]*>(.*?)</form>', page, re.S).group(1)
    fields = re.findall(r'<input[^>]*type="hidden"[^>]*>', part)
    pairs = [(re.search(r'name="([^"]*)"', f), re.search(r'value="([^"]*)"', f)) for f in fields]
    return {name.group(1): html.unescape(value.group(1)) if value else "" for name, value in pairs if name}


def admit(base, name="Prøveskolen"):
    browser = Browser(base)
    page = browser.open("/log-ind")
    for action, text in re.findall(r'<form[^>]*action="(/log-ind/[^"]+)"[^>]*>(.*?)</form>', page, re.S):
        if "Leder" in text:
            browser.open(action, hidden(page, action))
            break
    else:
        sys.exit("no leader to sign in as: is this a demo?")
    place = "/opsaetning/systemer/nyt"
    fields = hidden(browser.open(place), place)
    fields.update({"name": name, "from": "school", "contact": "00 00 00 00"})
    page = browser.open(place, fields)
    key = re.search(r"naer_[A-Za-z0-9_-]{43}", page)
    if not key:
        sys.exit("no key was shown")
    return key.group(0)


if __name__ == "__main__":
    print(admit(sys.argv[1]))
