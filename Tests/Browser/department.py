"""Starts and stops the program under test."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Department:
    """A demo department that answers on `url`."""

    def __init__(self, url, process=None, folder=None, log=None):
        self.url, self.process, self.folder, self.log = url.rstrip("/"), process, folder, log

    @classmethod
    def running(cls, url):
        return cls(url)

    @classmethod
    def start(cls, program, cases, wait=240):
        """Seeds a new folder with `cases` cases and serves it on a free port; waits until the front page answers."""
        folder = tempfile.mkdtemp(prefix="naer-")
        port = free_port()
        log = os.path.join(folder, "log")
        command = [
            program, "demo", "--port", str(port), "--data", os.path.join(folder, "data"), "--cases", str(cases)
        ]
        return cls._serve(command, f"http://127.0.0.1:{port}", folder, log, wait)

    @classmethod
    def _serve(cls, command, url, folder, log, wait):
        with open(log, "a", encoding="utf-8") as out:
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        department = cls(url, process, folder, log)
        department.command = command
        end = time.monotonic() + wait
        while time.monotonic() < end:
            if process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(department.url + "/", timeout=5) as answer:
                    if answer.status == 200:
                        return department
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        said = department.said()
        department.stop()
        raise RuntimeError(f"{command[0]} did not serve within {wait} s. It said:\n{said[-4000:]}")

    def kill(self):
        """As a power cut does it: without a word."""
        self.process.kill()
        self.process.wait()

    def again(self, wait=240):
        """The same department, started once more where it was."""
        self.process = self._serve(self.command, self.url, self.folder, self.log, wait).process

    def said(self) -> str:
        """Everything that the program has written to its log."""
        if not self.log or not os.path.exists(self.log):
            return ""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def stop(self):
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
