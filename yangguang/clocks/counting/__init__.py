"""Counting time by the law: calendars, limits and due dates; pure, without Django and without a database."""
