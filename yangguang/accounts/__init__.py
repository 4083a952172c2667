"""One user model with password and second factor, sessions, lock-out, the three powers kept apart."""
