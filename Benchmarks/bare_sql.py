"""The questions that a page asks of SQLite, alone: what no page can be faster than. The same words as in Sources/Store."""

import json
import os
import sqlite3
import time

CASE = "c.id, c.child, c.team, c.caseworker, c.opened_on, c.closed_on, c.restricted, c.child_birth, c.last_contact_child, " \
    "c.last_contact_family, c.next_step, c.stage, c.waiting_cadence"
PERSON = "p.id, p.name, p.birth, p.cpr, p.protection"
RECORDS = """SELECT s.name, s.sequence, e.sequence, e.position, e.act, e.kind, e.happened_at, e.recorded_at, e.actor, e.audience,
    e.ciphertext, e.marks, e.previous, e.hash
    FROM json_each(?) asked CROSS JOIN stream s ON s.name = asked.key
    LEFT JOIN entry e ON e.stream = s.number AND e.sequence > asked.value"""
KEYS = """SELECT k.stream, k.wrapped, e.sequence, e.wrapped
    FROM json_each(?) asked CROSS JOIN stream_key k ON k.stream = asked.key
    LEFT JOIN entry_key e ON e.stream = k.number AND e.sequence > asked.value"""


class Questions:
    def __init__(self, folder):
        def connect(name):
            return sqlite3.connect(f"file:{os.path.join(folder, 'store', name)}?mode=ro", uri=True)

        self.journal, self.keys = connect("journal.sqlite"), connect("keys.sqlite")
        rows = self.journal.execute(
            "SELECT caseworker, child, id FROM case_row WHERE closed_on IS NULL AND caseworker IS NOT NULL ORDER BY id")
        self.cases = rows.fetchall()
        self.now = int(time.time() * 1000)

    def ask(self, sql, *values, of=None):
        return (of or self.journal).execute(sql, values).fetchall()

    def day(self, number):
        who = self.cases[number * 7919 % len(self.cases)][0]
        self.ask(f"SELECT {CASE}, {PERSON} FROM case_row c LEFT JOIN person_row p ON p.id = c.child "
                 "WHERE c.caseworker = ? AND c.closed_on IS NULL ORDER BY c.opened_on, c.id", who)
        self.ask(
            f"""SELECT d.case_id, d.duty, d.about, d.kind, d.arose, d.due, d.paragraph, d.leaves, {CASE}, {PERSON}
            FROM case_row c CROSS JOIN duty_row d ON c.source = d.source AND c.id = d.case_id
            LEFT JOIN person_row p ON p.id = c.child
            WHERE c.closed_on IS NULL AND (d.due IS NULL OR d.due < ?) AND (d.arose IS NULL OR d.arose <= ?)
            AND (d.leaves IS NULL OR d.leaves > ?) AND c.caseworker = ? ORDER BY d.due IS NULL, d.due, d.arose""",
            self.now + 14 * 86_400_000, self.now, self.now, who)
        self.ask(f"SELECT n.id, n.received, n.from_kind, n.assessed, {PERSON} FROM notification_row n LEFT JOIN person_row p "
                 "ON p.id = n.child WHERE n.is_open = 1 ORDER BY n.assessed IS NOT NULL, n.received, n.id LIMIT 4")
        self.ask("SELECT count(*) FROM notification_row n WHERE n.is_open = 1")

    def streams(self, *names):
        asked = json.dumps(dict.fromkeys(names, 0))
        self.ask(RECORDS, asked)
        self.ask(KEYS, asked, of=self.keys)

    def case(self, number):
        _, child, case = self.cases[number * 7919 % len(self.cases)]
        self.streams(f"case/{case}")
        others = [row[0] for row in self.ask("SELECT other FROM relation_row WHERE person = ?", child)]
        self.streams(*(f"person/{person}" for person in [child, *others]))
        self.ask(f"SELECT {CASE}, {PERSON} FROM case_row c LEFT JOIN person_row p ON p.id = c.child "
                 "WHERE c.child IN (SELECT value FROM json_each(?))", json.dumps(others))

    def search(self, number):
        child = self.cases[number * 7919 % len(self.cases)][1]
        token = self.ask("SELECT token FROM name_token WHERE person = ? ORDER BY token DESC", child)[0][0]
        found = self.ask(
            f"""SELECT {PERSON} FROM (SELECT DISTINCT t.person, t.name FROM name_token t WHERE t.token >= ? AND t.token < ?
            ORDER BY t.name, t.person LIMIT 50) f JOIN person_row p ON p.id = f.person""", token, token + "\U0010ffff")
        people = [row[0] for row in found]
        for _ in range(2):
            people = list({other for row in self.ask(
                """SELECT person, other, kind FROM relation_row WHERE person IN (SELECT value FROM json_each(?1))
                UNION SELECT other, person, kind FROM relation_row WHERE other IN (SELECT value FROM json_each(?1))""",
                json.dumps(people)) for other in row[:2]})
        self.ask(f"SELECT {PERSON} FROM person_row p WHERE p.id IN (SELECT value FROM json_each(?))", json.dumps(people))
        self.ask(f"SELECT {CASE}, {PERSON} FROM case_row c LEFT JOIN person_row p ON p.id = c.child "
                 "WHERE c.child IN (SELECT value FROM json_each(?))", json.dumps(people))

    def milliseconds(self, page, seconds) -> float:
        ask, count, began = getattr(self, page), 0, time.perf_counter()
        while time.perf_counter() - began < seconds:
            ask(count)
            count += 1
        return (time.perf_counter() - began) * 1000 / count
