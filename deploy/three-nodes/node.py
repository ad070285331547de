"""One node as a program drives it: started as a process, called over its API with cookies, tokens and purposes."""
import http.cookiejar
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Refused(Exception):
    """The node said no, or something that was not expected."""


class Client:
    """A caller with cookies of its own, or a device with its token."""

    def __init__(self, url, token=None):
        self.url, self.token = url, token
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def call(self, method, path, body=None, purpose=None, raw=None):
        headers = {"Accept": "application/json"}
        data = raw
        if raw is not None:
            headers["Content-Type"] = "application/octet-stream"
        elif body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        if purpose:
            headers["Limen-Purpose"] = purpose
        for cookie in self.jar:
            if cookie.name == "XSRF-TOKEN":
                headers["X-XSRF-TOKEN"] = cookie.value
        request = urllib.request.Request(self.url + path, data=data, headers=headers, method=method)
        try:
            with self.opener.open(request, timeout=60) as answer:
                text = answer.read().decode()
                return json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            raise Refused(f"{method} {path}: {error.code} {error.read().decode()[:300]}") from None

    def get(self, path, purpose=None):
        return self.call("GET", path, purpose=purpose)

    def post(self, path, body=None, raw=None, purpose=None):
        return self.call("POST", path, body, purpose, raw)

    def put(self, path, body):
        return self.call("PUT", path, body)


class Node:
    """A node's folder, its port and, while it runs, its process."""

    def __init__(self, folder, name, port):
        self.folder, self.name, self.port = Path(folder), name, port
        self.data = self.folder / name
        self.url = f"http://127.0.0.1:{port}"

    def write_settings(self, settings):
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self.data / "node.yaml"
        if not file.exists():
            file.write_text(settings)
            file.chmod(0o600)

    def start(self, set_up_code, days_ahead):
        """Starts the process, with its clock some days ahead of the machine's."""
        log = open(self.folder / f"{self.name}.log", "ab")
        process = subprocess.Popen(
            [str(ROOT / "limen"), "serve", "--data", str(self.data), "--port", str(self.port)],
            stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True,
            env={**os.environ, "LIMEN_ACCESS_SETUP_CODE": set_up_code, "LIMEN_ACCESS_NEW_PASSWORDS_CHANGE": "false",
                 "LIMEN_CLOCK_AHEAD": f"P{days_ahead}D"})
        (self.folder / f"{self.name}.pid").write_text(str(process.pid))

    def await_answer(self):
        until(self.answers, 300, f"{self.name} to answer (see {self.name}.log)")

    def checked(self):
        """How many travellers its ledger has, as its metrics tell this machine."""
        figures = urllib.request.urlopen(self.url + "/metrics", timeout=60).read().decode()
        name = 'limen_ledger_entries_total{kind="crossing-checked"} '
        return int(next((line.removeprefix(name) for line in figures.splitlines() if line.startswith(name)), "0"))

    def answers(self):
        try:
            urllib.request.urlopen(self.url + "/health", timeout=5).read()
            return True
        except OSError:
            return False

    def public_key(self):
        """The second line of the node's key file, which the node makes at its first start."""
        return (self.data / "node.key").read_text().splitlines()[1]

    def client(self, name, password):
        client = Client(self.url)
        client.post("/api/session", {"name": name, "password": password})
        return client


def until(holds, seconds, what):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if (found := holds()):
            return found
        time.sleep(0.5)
    raise Refused(f"waited {seconds} s in vain for {what}")
