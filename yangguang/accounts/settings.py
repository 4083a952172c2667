"""Settings of log-in: the user model, the ways in, the password profile, and how long a session lasts."""

import os

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "yangguang.accounts.backend.PasswordAndCode",
    "yangguang.accounts.backend.ByPasskey",
    "yangguang.accounts.by_provider.ByProvider",
]
LOGIN_URL = "accounts:log-in"
LOGIN_REDIRECT_URL = "web:desk"

PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
PASSWORD_PROFILE = os.environ.get("YANGGUANG_PASSWORD_PROFILE", "asvs")  # or "dengbao"
AUTH_PASSWORD_VALIDATORS = [{"NAME": "yangguang.accounts.passwords.ProfileValidator"}]

LOCKOUT_FAILURES = int(os.environ.get("YANGGUANG_LOCKOUT_FAILURES", "5"))  # of one name, then it is locked
LOCKOUT_MINUTES = int(os.environ.get("YANGGUANG_LOCKOUT_MINUTES", "15"))
LOCKOUT_FAILURES_OF_ALL = int(os.environ.get("YANGGUANG_LOCKOUT_FAILURES_OF_ALL", "100"))  # then strangers wait
KNOWN_DEVICE_DAYS = 90

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_IDLE_MINUTES = int(os.environ.get("YANGGUANG_SESSION_IDLE_MINUTES", "30"))
SESSION_ABSOLUTE_HOURS = int(os.environ.get("YANGGUANG_SESSION_ABSOLUTE_HOURS", "12"))
SESSION_COOKIE_AGE = SESSION_ABSOLUTE_HOURS * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
LINK_HOURS = 24

OIDC_ISSUER = os.environ.get("YANGGUANG_OIDC_ISSUER", "")  # off while empty
OIDC_CLIENT_ID = os.environ.get("YANGGUANG_OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = os.environ.get("YANGGUANG_OIDC_CLIENT_SECRET", "")
OIDC_SECOND_FACTOR = os.environ.get("YANGGUANG_OIDC_SECOND_FACTOR", "ours")  # or "theirs"
OIDC_ACR = tuple(filter(None, os.environ.get("YANGGUANG_OIDC_ACR", "").split(",")))
