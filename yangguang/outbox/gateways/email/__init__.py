"""E-mail by SMTP: Django's mailer, and which of its faults mean that surely nothing left."""

import smtplib
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, mailers

from yangguang.outbox.choices import Ended
from yangguang.outbox.gateways import Result

_FOR_GOOD = 500  # from here on a server's answer is final; below it says "later"


def submit(*, address: str, text: str, id: str) -> Result:
    """Hand one e-mail to the server; its first line is the title. A fault after it began to leave is raised."""
    title, _, body = text.partition("\n\n")
    reference = f"<{id}@{urlsplit(settings.PUBLIC_URL).hostname}>"
    mail = EmailMessage(title, body, settings.DEFAULT_FROM_EMAIL, [address], headers={"Message-ID": reference})
    mailer = mailers["default"]
    try:
        mailer.open()
    except OSError:  # SMTPException is one: no connection, no log-in, nothing left
        return Result(Ended.FAILED)
    try:
        mailer.send_messages([mail])
    except smtplib.SMTPRecipientsRefused as fault:
        return _answered(max(code for code, _words in fault.recipients.values()))
    except smtplib.SMTPResponseException as fault:
        return _answered(fault.smtp_code)
    finally:
        _close(mailer)
    return Result(Ended.ACCEPTED, reference)


def _answered(code: int) -> Result:
    return Result(Ended.REFUSED if code >= _FOR_GOOD else Ended.FAILED)


def _close(mailer: object) -> None:
    try:
        mailer.close()  # type: ignore[attr-defined]  # Django's backends have no public type
    except (OSError, smtplib.SMTPException):
        return  # what was said before stands
