"""Reads one mail from stdin and says what is in it: one line of JSON, then the files' bytes, one after the other.

Run as `python3 -I -S read-mail.py [--head]` by MailReader.swift, in a process of its own with limits of its own: whatever
a mail does to the parser, it does it here. With --head only the beginning is read, for mails that are too large or that
the parser died of. Nothing but the standard library is used, nothing is fetched, and nothing is written to any file.
"""

import json
import os
import re
import resource
import sys

CPU_SECONDS = 20
MEMORY = 1500 << 20
MOST_PARTS = 500
MOST_FILES = 30
MOST_FILE = 25 << 20
MOST_FILES_BYTES = 40 << 20
HEAD = 256 << 10
HEAD_TEXT = 20_000
NESTED_MAILS = 5


def limit(kind, most):
    try:
        resource.setrlimit(kind, (most, most))
    except (ValueError, OSError):
        pass


limit(resource.RLIMIT_CPU, CPU_SECONDS)
limit(resource.RLIMIT_AS, MEMORY)
limit(resource.RLIMIT_FSIZE, 0)
limit(resource.RLIMIT_CORE, 0)

from email import charset as _charset  # noqa: E402,F401  (after the limits: they hold for all that follows)
from datetime import timezone  # noqa: E402
from email import errors, header, message_from_bytes, policy, utils  # noqa: E402
from email.generator import BytesGenerator  # noqa: E402
from io import BytesIO  # noqa: E402

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # -I leaves it out

from mail_text import MOST_HTML, decode, one_line, raw_bytes, text_of_html, tidy, unflow  # noqa: E402

BROKEN = tuple(
    getattr(errors, name)
    for name in (
        "StartBoundaryNotFoundDefect",
        "CloseBoundaryNotFoundDefect",
        "NoBoundaryInMultipartDefect",
        "MultipartInvariantViolationDefect",
        "MissingHeaderBodySeparatorDefect",
        "InvalidBase64CharactersDefect",
        "InvalidBase64PaddingDefect",
        "InvalidBase64LengthDefect",
    )
    if hasattr(errors, name)
)


def decode_header(value):
    """A header as people write it: RFC 2047 words, and bytes that no rule allows but programs send."""
    text = decode(raw_bytes(value))
    if "=?" not in text:
        return one_line(text)
    try:
        parts = header.decode_header(re.sub(r"\r?\n[ \t]*", " ", text))
        out = ""
        for data, charset in parts:
            out += data if isinstance(data, str) else decode(data, charset)
        return one_line(out)
    except Exception:
        return one_line(text)


def first(message, name):
    for key, value in message.raw_items():
        if key.lower() == name:
            return value
    return None


def subject_of(message):
    value = first(message, "subject")
    return decode_header(value) if value is not None else None


def address_of(message, name="from"):
    """The name and the address of a header, as far as they can be made out."""
    value = first(message, name)
    if value is None:
        return None, None
    text = re.sub(r"\r?\n[ \t]*", " ", decode(raw_bytes(value)))[:4000]
    try:
        found = [pair for pair in utils.getaddresses([text]) if pair[1]]
    except Exception:
        found = []
    title, address = found[0] if found else ("", "")
    if not re.fullmatch(r"[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,190}", address or ""):
        match = re.search(r"[A-Za-z0-9._%+'/=-]{1,64}@[A-Za-z0-9.-]{1,190}", text)
        address = match.group(0) if match else None
    title = decode_header(title) if title else ""
    if not title and not address:
        title = decode_header(text)
    return (title or None), address


def date_of(message):
    value = first(message, "date")
    if value is None:
        return None
    try:
        moment = utils.parsedate_to_datetime(decode(raw_bytes(value)).strip())
        seconds = moment.timestamp() if moment.tzinfo else moment.replace(tzinfo=timezone.utc).timestamp()
        return int(seconds * 1000) if 0 < seconds < 4_102_444_800 else None
    except Exception:
        return None


def marks_of(message):
    def told(name):
        return decode_header(first(message, name) or "").lower()

    marks = []
    precedence, submitted = told("precedence"), told("auto-submitted")
    _, sender = address_of(message)
    # A program that reports a worry is not an answering machine: `auto-generated` alone is no mark.
    if (
        submitted.startswith("auto-replied")
        or "auto_reply" in precedence
        or first(message, "x-autoreply") is not None
        or first(message, "x-autorespond") is not None
        or told("return-path").strip() == "<>"
        or (sender or "").lower().split("@")[0] in ("mailer-daemon", "postmaster")
        or message.get_content_type() == "multipart/report"
    ):
        marks.append("automatic")
    if first(message, "list-id") is not None or first(message, "list-post") is not None or precedence == "list":
        marks.append("list")
    return marks


# The parts


def parameter(part, name, of="content-type"):
    try:
        value = part.get_param(name, header=of)
        if value is None:
            return None
        if isinstance(value, tuple):
            charset, _, text = value
            return decode((text or "").encode("latin-1", "replace"), charset or "utf-8")
        return decode_header(value)
    except Exception:
        return None


def name_of(part):
    return parameter(part, "filename", "content-disposition") or parameter(part, "name") or None


def disposition_of(part):
    try:
        return (part.get_content_disposition() or "").lower()
    except Exception:
        return ""


def data_of(part):
    """The bytes of a leaf, out of whatever they were wrapped in for the way."""
    payload = part.get_payload(decode=True)
    if payload is None:
        payload = part.get_payload()
        payload = raw_bytes(payload) if isinstance(payload, str) else b""
    return payload


def text_of(part):
    data = data_of(part)
    text = decode(data[: MOST_HTML * 2], parameter(part, "charset"))
    if part.get_content_type() == "text/html":
        return tidy(text_of_html(text))
    text = text.replace("\r\n", "\n")
    if (parameter(part, "format") or "").lower() == "flowed":
        text = unflow(text, (parameter(part, "delsp") or "").lower() == "yes")
    return tidy(text)


class Reading:
    """What has been found so far."""

    def __init__(self):
        self.texts, self.files, self.not_shown, self.marks, self.parts, self.bytes = [], [], [], [], 0, 0

    def mark(self, mark):
        if mark not in self.marks:
            self.marks.append(mark)

    def look(self, part, depth=0, into=None):
        """Goes through a part and everything in it; texts that are to be read go to `into`."""
        into = self.texts if into is None else into
        self.parts += 1
        if self.parts > MOST_PARTS or depth > 60:
            self.mark("incomplete")
            return
        if any(isinstance(defect, BROKEN) for defect in part.defects):
            self.mark("incomplete")
        kind = part.get_content_type()
        children = part.get_payload() if isinstance(part.get_payload(), list) else []
        if kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
            self.mark("encrypted")
            return
        if kind == "message/rfc822" and children:
            return self.look_at_mail(part, children[0], depth, into)
        if kind == "multipart/alternative" and children:
            return self.look_at_alternatives(children, depth, into)
        if kind == "multipart/signed" and children:
            return self.look(children[0], depth + 1, into)
        if children:
            for child in children:
                self.look(child, depth + 1, into)
            return
        self.look_at_leaf(part, kind, into)
        # Some faults show only when what was wrapped is unwrapped.
        if any(isinstance(defect, BROKEN) for defect in part.defects):
            self.mark("incomplete")

    def look_at_leaf(self, part, kind, into):
        name, disposition = name_of(part), disposition_of(part)
        if kind == "application/ms-tnef" or (name or "").lower() == "winmail.dat":
            self.not_shown.append(name or "winmail.dat")
            return
        if kind.startswith("multipart/"):
            # It says that it has parts and has none: what is there is shown as it is.
            self.mark("incomplete")
            into.append(("text/plain", tidy(decode(data_of(part)))))
            return
        is_text = kind in ("text/plain", "text/html") or (kind.startswith("text/") and not name and disposition != "attachment")
        if is_text and not name and disposition != "attachment":
            into.append((kind, text_of(part)))
            return
        if is_text and disposition != "attachment" and not any(text for _, text in into):
            into.append((kind, text_of(part)))
        self.keep(name or "", data_of(part), kind)

    def look_at_alternatives(self, children, depth, into):
        """The same text in several forms: the plain one, unless it is only a stump of the other."""
        found = []
        for child in children:
            texts = []
            self.look(child, depth + 1, texts)
            found.append([(kind, text) for kind, text in texts if text])
        plain = next((texts for texts in found if texts and texts[0][0] == "text/plain"), [])
        rich = next((texts for texts in found if texts and texts is not plain), [])
        length = lambda texts: sum(len(text) for _, text in texts)  # noqa: E731
        into.extend(rich if length(plain) * 4 < length(rich) else plain or rich)

    def look_at_mail(self, part, inner, depth, into):
        """A mail within the mail: kept as a file, and its text shown, since few can open such a file."""
        subject = subject_of(inner) or ""
        try:
            buffer = BytesIO()
            BytesGenerator(buffer, mangle_from_=False, policy=policy.compat32).flatten(inner)
            self.keep((name_of(part) or subject[:100] or "mail") + ("" if (name_of(part) or "").endswith(".eml") else ".eml"),
                      buffer.getvalue(), "message/rfc822")
        except Exception:
            self.mark("incomplete")
        if depth > NESTED_MAILS:
            return
        texts = []
        self.look(inner, depth + 1, texts)
        title, address = address_of(inner)
        said = " ".join(filter(None, [title, f"<{address}>" if address else None]))
        top = [f"Fra: {said}" if said else None, f"Emne: {subject}" if subject else None]
        text = "\n\n".join(text for _, text in texts if text)
        into.append(("text/plain", "\n".join(["———", *filter(None, top), "", text]).rstrip()))

    def keep(self, name, data, kind):
        name = one_line(name, 200)
        full = len(self.files) >= MOST_FILES or len(data) > MOST_FILE or self.bytes + len(data) > MOST_FILES_BYTES
        if full:
            self.not_shown.append(name or kind)
            return
        if not data:
            if name:
                self.not_shown.append(name)
            return
        self.bytes += len(data)
        self.files.append({"name": name, "type": kind[:100], "bytes": data})


def read(data):
    message = message_from_bytes(data, policy=policy.compat32)
    reading = Reading()
    for mark in marks_of(message):
        reading.mark(mark)
    reading.look(message)
    text = tidy("\n\n".join(text for _, text in reading.texts if text))
    if not message.keys() and is_noise(data[:HEAD]):
        text = ""
    return message, reading, text


def is_noise(data):
    """No mail and no text either: a file of some other kind."""
    odd = sum(1 for c in decode(data) if c < " " and c not in "\r\n\t" or "\x7f" <= c < "\xa0")
    return odd * 50 > len(data)


def read_head(data):
    """The headers, and the beginning of what follows as it stands."""
    top, _, rest = data[:HEAD].replace(b"\r\n", b"\n").partition(b"\n\n")
    message = message_from_bytes(top + b"\n\n", policy=policy.compat32)
    reading = Reading()
    for mark in marks_of(message):
        reading.mark(mark)
    text = ""
    if not message.get_content_type().startswith("application/") and (first(message, "content-transfer-encoding") or "").strip().lower() != "base64":
        text = tidy(decode(rest), HEAD_TEXT)
    return message, reading, text


def main():
    data = sys.stdin.buffer.read()
    message, reading, text = (read_head if "--head" in sys.argv[1:] else read)(data)
    title, address = address_of(message)
    answer = {
        "name": title,
        "address": address,
        "subject": subject_of(message),
        "date": date_of(message),
        "text": text,
        "marks": reading.marks,
        "notShown": [one_line(name, 200) for name in reading.not_shown[:50]],
        "headers": sum(1 for _ in message.raw_items()),
        "files": [{"name": f["name"], "type": f["type"], "size": len(f["bytes"])} for f in reading.files],
    }
    out = sys.stdout.buffer
    out.write(json.dumps(answer).encode("ascii") + b"\n")
    for file in reading.files:
        out.write(file["bytes"])
    out.flush()


if __name__ == "__main__":
    main()
