"""Programs that call the interface: without anything, by a code, or by a token."""

import json
from typing import Any

from django.test import Client

from yangguang.accounts import actions
from yangguang.accounts.models import Scope, User

Json = Any  # what a program reads from an answer


class Program:
    """A program on a secure line; `secret` is its token, `code` the code of a case."""

    def __init__(self, *, secret: str = "", code: str = "") -> None:
        self.headers = {"authorization": f"Bearer {secret}"} if secret else {}
        self.headers |= {"yangguang-code": code} if code else {}
        self.client = Client(raise_request_exception=False, enforce_csrf_checks=True)
        self.last: Any = None

    def get(self, path: str, **headers: str) -> Json:
        """What an address answers."""
        self.last = self.client.get(f"/api/v1/{path}", headers=self.headers | headers, secure=True)
        return self._read()

    def post(self, path: str, sent: object = None, **headers: str) -> Json:
        """What comes of sending something as JSON."""
        self.last = self.client.post(
            f"/api/v1/{path}", json.dumps(sent), "application/json", headers=self.headers | headers, secure=True
        )
        return self._read()

    def bring(self, path: str, data: bytes, kind: str = "application/octet-stream") -> Json:
        """What comes of sending a file."""
        self.last = self.client.post(f"/api/v1/{path}", data, kind, headers=self.headers, secure=True)
        return self._read()

    @property
    def status(self) -> int:
        """Of the last answer."""
        return int(self.last.status_code)

    def _read(self) -> Json:
        return json.loads(self.last.content) if "json" in self.last.get("Content-Type", "") else None


def with_token(user: User, *scopes: str) -> Program:
    """The program of somebody who works here."""
    issued = actions.issue_token(by=user, name="程序", scopes=scopes or (Scope.READ, Scope.ACT), days=30)
    return Program(secret=issued.secret)
