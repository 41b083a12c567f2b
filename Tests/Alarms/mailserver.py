"""A mail server on loopback: TLS before anything is said, signing in, and the behaviour that a file tells it.

    mailserver.py PORT FOLDER     FOLDER: cert.pem, key.pem; mail.mode (ok, busy, refuse); mail.log gets a line for each
"""
import asyncio, json, os, ssl, sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

port, folder = int(sys.argv[1]), sys.argv[2]


def mode():
    try:
        return open(os.path.join(folder, "mail.mode")).read().strip()
    except FileNotFoundError:
        return "ok"


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode() == "refuse":
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if mode() == "busy":
            return "451 4.7.1 come back later"
        line = {
            "from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None,
            "who": session.auth_data if isinstance(session.auth_data, str) else None,
            "data": envelope.content.decode("utf-8", "replace"),
        }
        with open(os.path.join(folder, "mail.log"), "a") as log:
            log.write(json.dumps(line) + "\n")
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    if data.login == b"naer" and data.password == b'hem"me\\lig t':
        return AuthResult(success=True, auth_data="naer")
    return AuthResult(success=False, handled=False)


class WithTLS(Controller):
    def factory(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem"))
        return SMTP(
            self.handler, tls_context=context, require_starttls=True, authenticator=authenticate, auth_required=True,
            enable_SMTPUTF8=True)


controller = WithTLS(Handler(), hostname="127.0.0.1", port=port)
controller.start()
print("ready", flush=True)
asyncio.new_event_loop().run_forever()
