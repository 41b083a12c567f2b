"""A stand-in for a text-message gateway: it fails, delays and doubles as a file tells it.

    gateway.py PORT FOLDER     FOLDER: sms.mode (ok, busy, slow, refuse, odd); sms.log gets a line for each that it takes
"""
import json, os, sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

port, folder = int(sys.argv[1]), sys.argv[2]


def mode():
    try:
        return open(os.path.join(folder, "sms.mode")).read().strip()
    except FileNotFoundError:
        return "ok"


def write(name, line):
    with open(os.path.join(folder, name), "a") as log:
        log.write(json.dumps(line) + "\n")


class Gateway(BaseHTTPRequestHandler):
    def answer(self, status, body=b"{}"):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_OPTIONS(self):
        self.answer(204, b"")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        now = mode()
        key = self.headers.get("Idempotency-Key")
        write("sms.tried", {"key": key, "mode": now})
        if self.headers.get("Authorization") != "Bearer token-of-the-test":
            return self.answer(401)
        if now == "busy":
            return self.answer(503)
        if now == "refuse":
            return self.answer(422)
        if now == "odd":
            return self.answer(200, b'{"status":"error"}')
        write("sms.log", {"key": key, **json.loads(body)})
        if now == "slow":
            # Taken, but the answer comes too late: the other end can only try again.
            time.sleep(8)
        self.answer(200, b'{"status":"queued"}')

    def log_message(self, *_):
        pass


ThreadingHTTPServer.allow_reuse_address = True
server = ThreadingHTTPServer(("127.0.0.1", port), Gateway)
print("ready", flush=True)
server.serve_forever()
