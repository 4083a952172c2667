"""A real SMTP server of this machine, in as few lines as it takes, that answers as it is told."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Server(socketserver.ThreadingTCPServer):
    """Keeps what it took; `rcpt` and `data` are its answers, an empty one hangs up."""

    allow_reuse_address = daemon_threads = True
    rcpt = data = "250 ok"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.taken: list[bytes] = []


class Talk(socketserver.StreamRequestHandler):
    """One connection."""

    def handle(self) -> None:
        """Speak until QUIT."""
        server: Server = self.server  # type: ignore[assignment]  # it is one of ours
        self._say("220 here")
        for line in map(bytes.decode, self.rfile):
            verb = line[:4].upper()
            if verb == "DATA":
                self._say("354 go on")
                mail = b"".join(iter(self.rfile.readline, b".\r\n"))
                server.taken.append(mail)
            answer = {"RCPT": server.rcpt, "DATA": server.data, "QUIT": "221 bye"}.get(verb, "250 ok")
            if not answer:
                return
            self._say(answer)
            if verb == "QUIT":
                return

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs until it is done with."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()
