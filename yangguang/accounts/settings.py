"""Settings of log-in: the user model, the one way in, the password profile, and how long a session lasts."""

import os

AUTH_USER_MODEL = "accounts.User"
