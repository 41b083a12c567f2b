"""A browser's least: a connection, cookies, and the forms of a page. And what no browser sends."""
import html.parser, http.client, random, re, socket, urllib.parse


class Forms(html.parser.HTMLParser):
    """The forms of a page, and the addresses that it leads to."""

    def __init__(self, text):
        super().__init__()
        self.forms, self.addresses, self.form, self.select, self.area = [], [], None, None, None
        self.feed(text)

    def handle_starttag(self, tag, pairs):
        a = dict(pairs)
        name = a.get("name")
        if tag == "a":
            self.addresses.append(a.get("href", ""))
        elif tag == "form":
            self.form = {"method": a.get("method", "get").upper(), "action": a.get("action", ""), "fields": [],
                         "files": a.get("enctype") == "multipart/form-data"}
            self.forms.append(self.form)
            self.addresses.append(self.form["action"])
        elif self.form is None:
            return
        elif tag == "select" and name:
            self.select = [name, "select", []]
            self.form["fields"].append(self.select)
        elif tag == "option" and self.select:
            self.select[2].append(a.get("value", ""))
        elif tag in ("input", "textarea", "button") and name:
            kind = a.get("type", "text") if tag == "input" else tag
            self.form["fields"].append([name, kind, [a.get("value", "")]])
            if tag == "textarea":
                self.area = self.form["fields"][-1]

    def handle_data(self, data):
        if self.area:
            self.area[2][0] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None
        elif tag == "textarea":
            self.area = None


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, {k.lower(): v for k, v in headers}, body

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


class Browser:
    """One person at one address."""

    def __init__(self, port, source="127.0.0.1"):
        self.port, self.source, self.cookies, self.line, self.forms = port, source, {}, None, []

    def send(self, method, path, body=None, headers=None):
        sent = dict(headers or {})
        if self.cookies:
            sent.setdefault("Cookie", "; ".join(f"{k}={v}" for k, v in self.cookies.items()))
        if body is not None:
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        for trial in (0, 1):
            fresh = self.line is None
            if fresh:
                self.line = http.client.HTTPConnection(
                    "127.0.0.1", self.port, timeout=60, source_address=(self.source, 0))
            try:
                self.line.request(method, path, body, sent)
                got = self.line.getresponse()
                answer = Answer(got.status, got.getheaders(), got.read())
                break
            except (OSError, http.client.HTTPException):
                # A kept connection may have been closed meanwhile; a new one may not.
                self.close()
                if fresh or trial:
                    raise
        for name, value in got.getheaders():
            if name.lower() == "set-cookie":
                pair = value.split(";")[0].split("=", 1)
                if "max-age=0" in value.lower():
                    self.cookies.pop(pair[0], None)
                else:
                    self.cookies[pair[0]] = pair[1]
        return answer

    def get(self, path):
        answer = self.send("GET", path)
        if "text/html" in answer.headers.get("content-type", ""):
            found = Forms(answer.text)
            answer.found = found
            self.forms = (self.forms + found.forms)[-60:]
        return answer

    def post(self, path, fields, **more):
        return self.send("POST", path, urllib.parse.urlencode(fields, encoding="utf-8", errors="surrogatepass"), **more)

    def close(self):
        if self.line:
            self.line.close()
        self.line = None


def raw(port, data, half_close=False, wait=10):
    """Sends bytes as they are, and gives what comes back until the server closes or has answered."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as line:
        line.settimeout(wait)
        try:
            line.sendall(data)
            if half_close:
                line.shutdown(socket.SHUT_WR)
            return line.recv(65536)
        except OSError:
            return b""


def malformed(dice):
    """Something that is no request, or hardly one; and whether the client closes its half at once."""
    path = dice.choice(["/", "/log-ind", "/hjaelp", "/bekymret", "/" + "a/" * 2000])
    post = f"POST /log-ind HTTP/1.1\r\nHost: x\r\n".encode()
    return dice.choice([
        (b"\x00" * 50 + b"\r\n\r\n", True), (b"GET\r\n\r\n", True), (b"\x16\x03\x01\x02\x00\x01\x00", True),
        (f"GET {path} HTTP/9.9\r\n\r\n".encode(), True), (b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 100_000 + b"\r\n\r\n", False),
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: 1\r\n" % n for n in range(3_000)) + b"\r\n", False),
        (post + b"Content-Length: 50\r\n\r\nusername=mette", True),
        (post + b"Content-Length: -1\r\n\r\n", True), (post + b"Content-Length: 99999999999999999999\r\n\r\n", True),
        (post + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", True),
        (post + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n", True),
        (post + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5\r\na=b&c\r\n0\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1,4-5\r\nConnection: close\r\n\r\n", False),
        (b"GET /hjaelp HTTP/1.1\r\nHost: x\r\n\r\n" * 5 + b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        (b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        (b"CONNECT x:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        (b"GET http://example.invalid/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        (b"GET /%00%2e%2e/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", False),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", True), (b"\r\n\r\n\r\n", True),
    ])


VALUES = [
    "", " ", "\x00", "a\x00b", "\u202egnp.exe", "A\u200bnna", "<script>alert(1)</script>", "' OR 1=1 --", "{{7*7}}",
    "%00", "../../etc/passwd", "a\r\nSet-Cookie: x=1", "👩‍👩‍👧", "æ" * 20_000, "\n" * 5_000, "-1", "0", "1e309",
    "99999999999999999999", "NaN", "٣", "31.02.2026", "29.2.2025", "0000-00-00", "9999-99-99", "1.1.20266", "24:61",
    "2026-06-01", "1.6.2026", "Ida", "031518-1234", "Hun siger, at hun er bange for at gå hjem.", "\ud800", "javascript:1",
]
IDS = ["findes-ikke", "..", "%2e%2e", "%00", "a%2Fb", "%F0%9F%98%80", "-1", "%zz", "%C3%28", "a" * 3_000, "*", ";a=b"]


def filled(form, dice):
    fields = []
    for name, kind, values in form["fields"]:
        if dice.random() < 0.04 and name != "_csrf":
            continue
        if kind in ("radio", "checkbox", "button") and dice.random() < 0.4:
            continue
        usual = 0.93 if kind == "hidden" else 0.6
        fields.append((name, dice.choice(values or [""]) if dice.random() < usual else dice.choice(VALUES)))
    return fields
