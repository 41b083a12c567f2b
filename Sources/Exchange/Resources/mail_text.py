"""Bytes and HTML made into text that any page and any database can hold. Used by read-mail.py, under its limits."""

import re
from html.parser import HTMLParser

MOST_TEXT = 1_000_000
MOST_HTML = 4_000_000

CHARSETS = re.compile(
    r"^(utf-?(8|16|32)(-?(le|be))?(-sig)?|iso-?8859-?\d+(-[ei])?|latin-?\d+|windows-?\d+|cp-?\d+|koi8-[rut]|"
    r"big5(-?hkscs)?|gb(2312|k|18030)|euc-?(jp|kr)|shift[-_]jis|iso-2022-(jp|kr)|mac-?(roman|centeuro|greek|cyrillic|iceland)|macintosh)$"
)


def decode(data, charset=None):
    """Bytes to text: as they say they are, else as they look, else as what most old Danish mails were."""
    name = re.sub(r"[\s\"']", "", charset or "").lower().replace("_", "-").replace("shift-jis", "shift_jis")
    if name in ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi-x3.4-1968", ""):
        # What calls itself one of these is often another: UTF-8 that nobody declared, or Windows' own Latin.
        name = None
    names = ["utf-8", "cp1252"] if name is None else [name, "utf-8", "cp1252"]
    if name in ("macintosh", "mac-roman"):
        names[0] = "mac_roman"
    for candidate in names:
        if candidate not in ("mac_roman",) and not CHARSETS.match(candidate):
            continue
        try:
            return data.decode(candidate)
        except (UnicodeError, LookupError):
            continue
    return data.decode("latin-1")


def tidy(text, most=MOST_TEXT):
    """Text that any page and any database can hold: no control signs, no halves of signs, one kind of line end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(c if c in "\n\t" or (c >= " " and c != "\x7f" and not "\x80" <= c < "\xa0") else "" for c in text[:most])
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\ufeff", "")
    return text.strip("\n \t\u00a0")


def one_line(text, most=1000):
    return re.sub(r"\s+", " ", tidy(text, most * 4)).strip()[:most]


def raw_bytes(value):
    return str(value).encode("utf-8", "surrogateescape")


class Page(HTMLParser):
    SKIPPED = {"script", "style", "head", "title", "template", "noscript", "svg"}
    BLOCKS = {
        "p", "div", "br", "tr", "table", "ul", "ol", "blockquote", "section", "article", "header", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "address", "dl", "dt", "dd", "center",
    }  # fmt: skip

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.skipping, self.links = [], 0, []

    def handle_starttag(self, tag, attributes):
        if tag in self.SKIPPED:
            self.skipping += 1
        elif tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table"):
            self.out.append("\n\n")
        elif tag in self.BLOCKS:
            self.out.append("\n")
        elif tag == "li":
            self.out.append("\n- ")
        elif tag in ("td", "th"):
            self.out.append("\t")
        elif tag == "a":
            self.links.append((dict(attributes).get("href") or "", len(self.out)))
        elif tag == "img":
            self.out.append(dict(attributes).get("alt") or "")

    def handle_endtag(self, tag):
        if tag in self.SKIPPED:
            self.skipping = max(0, self.skipping - 1)
        elif tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "table"):
            self.out.append("\n\n")
        elif tag in self.BLOCKS:
            self.out.append("\n")
        elif tag == "a" and self.links:
            address, since = self.links.pop()
            shown = "".join(self.out[since:])
            plain = address.split(":", 1)[-1].strip("/")
            if re.match(r"(?i)(https?|mailto|tel):", address) and plain and plain not in shown:
                self.out.append(f" <{address[:300]}>")

    def handle_data(self, data):
        if not self.skipping:
            self.out.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def text(self):
        text = "".join(self.out).replace("\u00a0", " ")
        text = re.sub(r"[ \t]*\n[ \t]*", "\n", re.sub(r"[ ]{2,}", " ", text))
        return re.sub(r"\n{3,}", "\n\n", text).strip()


def text_of_html(text):
    page = Page()
    try:
        page.feed(text[:MOST_HTML])
        page.close()
        return page.text()
    except Exception:
        return re.sub(r"<[^<>]{0,2000}>", " ", text[:MOST_HTML])


def unflow(text, delsp):
    """Lines that were cut for the way (RFC 3676), put together again."""
    out, open_depth = [], None
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:]
        body = body[1:] if body.startswith(" ") else body
        if open_depth == depth and out:
            out[-1] += body
        else:
            out.append((">" * depth + " " if depth else "") + body)
        soft = body.endswith(" ") and body != "-- "
        open_depth = depth if soft else None
        if soft and delsp:
            out[-1] = out[-1][:-1]
    return "\n".join(out)
