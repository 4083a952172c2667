"""Settings of the outbox: gateways, what a part costs, quiet hours, how long contents are kept."""

import os
from datetime import time

SMS_GATEWAY = os.environ.get("YANGGUANG_SMS_GATEWAY", "console")
SMS_SIGNATURE = os.environ.get("YANGGUANG_SMS_SIGNATURE", "")  # 【…】 as registered with the carrier
SMS_PRICE_LI = int(os.environ.get("YANGGUANG_SMS_PRICE_LI", "60"))  # a part, in thousandths of a yuan
EMAIL_GATEWAY = os.environ.get("YANGGUANG_EMAIL_GATEWAY", "console")
QUIET_HOURS = tuple(map(time.fromisoformat, os.environ.get("YANGGUANG_QUIET_HOURS", "21:00-08:00").split("-")))
MESSAGES_A_DAY = int(os.environ.get("YANGGUANG_MESSAGES_A_DAY", "50"))
MESSAGES_KEPT_DAYS = int(os.environ.get("YANGGUANG_MESSAGES_KEPT_DAYS", "7"))
ATTEMPT_SECONDS = int(os.environ.get("YANGGUANG_ATTEMPT_SECONDS", "60"))

_SECURITY = os.environ.get("YANGGUANG_EMAIL_SECURITY", "starttls")  # or "tls", or "none" on this machine
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": os.environ.get("YANGGUANG_EMAIL_HOST", "localhost"),
            "port": int(os.environ.get("YANGGUANG_EMAIL_PORT", "0")) or None,
            "username": os.environ.get("YANGGUANG_EMAIL_USER", ""),
            "password": os.environ.get("YANGGUANG_EMAIL_PASSWORD", ""),
            "use_tls": _SECURITY == "starttls",
            "use_ssl": _SECURITY == "tls",
            "timeout": 20,  # shorter than an attempt lasts
        },
    }
}
DEFAULT_FROM_EMAIL = os.environ.get("YANGGUANG_EMAIL_FROM", "yangguang@localhost")
