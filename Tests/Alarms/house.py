"""A department with a mail server, a gateway and the server under test, each a process of its own on loopback."""

import email, email.policy, json, os, shutil, signal, socket, subprocess, tempfile, time, urllib.error, urllib.request

here = os.path.dirname(os.path.abspath(__file__))
python = os.path.join(here, "..", "..", ".build", "venv-alarms", "bin", "python")
# What the fixture knows of the child and the notifier: none of it may leave the house, nor stand in a log.
SECRETS = ["Ninka", "Testesen", "Bodil", "Prøvesen", "Rektor", "sulten", "0163181234", "Prøvevej", "99 88 77 66"]
LEVELS = ["vagt", "koordinator", "leder"]
NUMBERS = {"+4500102031": "vagt", "+4500102032": "koordinator", "+4500102033": "leder"}


def free_ports(count):
    """Held all at once while they are drawn, so that no two are the same."""
    held = [socket.socket() for _ in range(count)]
    for one in held: one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in held]
    for one in held: one.close()
    return ports


class House:
    """A folder with a store, a mail server, a gateway, and the server under test."""

    def __init__(self, naer, name, count=1, minutes_ago=0, danger=False, factor=60):
        self.naer = os.path.abspath(naer)
        self.folder = tempfile.mkdtemp(prefix=f"naer-alarm-{name}-")
        self.factor, self.origin = factor, None
        self.mail_port, self.sms_port, self.port = free_ports(3)
        self.url = f"http://127.0.0.1:{self.port}"
        self.processes, self.server = {}, None
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
             "subjectAltName=IP:127.0.0.1", "-keyout", self.path("key.pem"), "-out", self.path("cert.pem")],
            check=True, capture_output=True)
        self.write("password", 'hem"me\\lig t\n')
        self.write("token", "token-of-the-test\n")
        self.settings()
        options = ["--count", str(count), "--minutes-ago", str(minutes_ago)] + (["--danger"] if danger else [])
        subprocess.run([self.naer, "alarm-fixture", *self.store(), *options], check=True, capture_output=True)

    def path(self, name): return os.path.join(self.folder, name)
    def store(self): return ["--data", self.path("store"), "--key", self.path("store.key")]

    def write(self, name, text):
        with open(self.path(name), "w") as file: file.write(text)

    def settings(self, certificates="cert.pem", password="password"):
        self.write("outgoing.yaml", f"""
address: https://naer.proeve.example
mail:
  host: 127.0.0.1
  port: {self.mail_port}
  from: naer@proeve.example
  from-name: "Prøveby, Børn og Unge"
  user: naer
  password-file: {self.path(password)}
  certificates: {self.path(certificates)}
  patience: 5
sms:
  url: http://127.0.0.1:{self.sms_port}/send
  body: '{{"to":"{{to}}","text":"{{text}}"}}'
  headers: ["Authorization: Bearer {{secret}}"]
  secret-file: {self.path("token")}
  success: '"queued"'
  patience: 5
""")

    def begin(self, name):
        script, port = ("mailserver.py", self.mail_port) if name == "mail" else ("gateway.py", self.sms_port)
        process = subprocess.Popen([python, os.path.join(here, script), str(port), self.folder], stdout=subprocess.PIPE)
        assert process.stdout.readline() == b"ready\n", f"{script} could not start"
        self.processes[name] = process

    def serve(self):
        # The fast clock begins with the server, not with what is prepared for it.
        self.origin = self.origin or int(time.time() * 1000)
        self.server = subprocess.Popen(
            [self.naer, "serve", *self.store(), "--port", str(self.port), "--demo", "--outgoing", self.path("outgoing.yaml"),
             "--clock-factor", str(self.factor), "--clock-origin", str(self.origin)],
            stdout=open(self.path("naer.log"), "ab"), stderr=subprocess.STDOUT)

    def start(self, *names):
        for name in names or ("mail", "sms"): self.begin(name)
        self.serve()
        return self

    def stop(self, how=signal.SIGTERM):
        if self.server is None: return 0
        self.server.send_signal(how)
        code, self.server = self.server.wait(180), None
        return code

    def close(self):
        if self.server is not None: self.stop(signal.SIGKILL)
        for process in self.processes.values():
            process.kill()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def lines(self, name):
        try:
            with open(self.path(name)) as file: return [json.loads(line) for line in file if line.endswith("\n")]
        except FileNotFoundError:
            return []

    def mails(self): return [Mail(line) for line in self.lines("mail.log")]
    def alarms(self): return [mail for mail in self.mails() if "venter" in mail.subject]
    def texts(self): return self.lines("sms.log")
    def alarm_texts(self): return [text for text in self.texts() if "venter på dig" in text["text"]]

    def until(self, what, condition, seconds=180):
        """Waits for something to have come; that it never comes is the failure, and the limit is only there to end it."""
        end = time.time() + seconds
        while time.time() < end:
            if condition(): return
            assert self.server is None or self.server.poll() is None, f"the server ended; {self.said()}"
            time.sleep(0.05)
        raise AssertionError(f"never came: {what}; {self.check()[-12:]}")

    def check(self):
        """What the journal holds; the server must be down, or the answer is of that moment."""
        result = subprocess.run([self.naer, "alarm-check", *self.store()], capture_output=True, text=True)
        return [line.split() for line in result.stdout.splitlines()]

    def said(self):
        """The end of what the server has said."""
        with open(self.path("naer.log"), errors="replace") as log: return " | ".join(log.read().splitlines()[-5:])

    def silent(self):
        """Nothing personal in anything that left the house, nor in the log."""
        everything = " ".join(mail.everything for mail in self.mails()) + json.dumps(self.texts(), ensure_ascii=False)
        with open(self.path("naer.log"), errors="replace") as log: everything += log.read()
        for secret in SECRETS: assert secret not in everything, f"{secret} left the house"


class Mail:
    def __init__(self, line):
        message = email.message_from_string(line["data"], policy=email.policy.default)
        self.line, self.to, self.subject, self.id = line, line["to"][0], message["Subject"], message["Message-ID"]
        self.sender, self.date = message["From"], message["Date"]
        self.text = message.get_body(("plain",)).get_content()
        self.everything = line["data"] + self.subject + self.text


def whom(all):
    """Each receiver once, in the order in which they were first told."""
    seen = []
    for one in all:
        name = one.to.split("@")[0] if isinstance(one, Mail) else NUMBERS[one["to"]]
        if name not in seen: seen.append(name)
    return seen


def everybody(all):
    """Whether each level was told."""
    return sorted(whom(all)) == sorted(LEVELS)


def told_every_way(house):
    return everybody(house.alarms()) and everybody(house.alarm_texts())


def health(house):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{house.port}/sundhed", timeout=5) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)
    except OSError:
        return 0, {}
