"""Permanent addresses of the public site, each from its language tree; what once stood here never becomes a 404."""

HOME = "index.html"
NOTICES = "notices.html"
CATALOGUE = "catalogue.html"
OFFICES = "offices.html"
WHO = "who.html"
WHO_DATA = "who.json"
CERTIFICATES = "certificates.html"
DUTIES = "duties.html"
CHECK = "check.html"
SITEMAP = "sitemap.html"
ABOUT = "about.html"
ACCESSIBILITY = "accessibility.html"
FILES = "file/"
DATA = "data.jsonld"
_GRAVE = ".410.html"


def place(place_id: int) -> str:
    """The wall of a place, by its permanent id."""
    return f"place/{place_id}.html"


def notice(index_no: str) -> str:
    """A notice, by its 索引号."""
    return f"notice/{index_no}.html"


def data(index_no: str) -> str:
    """A notice in a set form as JSON, from the site's root."""
    return f"notice/{index_no}.json"


def notices(month: str) -> str:
    """The notices of a month, as in 2026-03."""
    return f"notices/{month}.html"


def matter(matter_id: int) -> str:
    """A catalogue row."""
    return f"matter/{matter_id}.html"


def office(office_id: int) -> str:
    """An office."""
    return f"office/{office_id}.html"


def people(office_id: int) -> str:
    """Who holds which post in an office, as JSON, from the site's root."""
    return f"office/{office_id}.json"


def whereabouts(office_id: int) -> str:
    """The board of whereabouts; it answers from the application, never from a file."""
    return f"whereabouts/{office_id}/"


def clock(clock_id: int) -> str:
    """How a due date was computed (怎么算的)."""
    return f"clock/{clock_id}.html"


def behind(code: str) -> str:
    """The folder behind a poster's code, from the site's root; it exists in Chinese alone."""
    return f"w/{code}/"


def feed(place_id: int | None = None) -> str:
    """The Atom feed of the county, or of one place, from the site's root."""
    return "feed/county.atom" if place_id is None else f"feed/place-{place_id}.atom"


def file(digest: str, name: str) -> str:
    """A file of a notice, by its SHA-256, from the site's root."""
    return f"{FILES}{digest[:32]}.{name.rpartition('.')[2].lower()}"


def grave(path: str) -> str:
    """Where the page lies that answers (410) for a file that stood at a path."""
    return path + _GRAVE


def stood(path: str) -> str:
    """The address of a file, or the one for which a tombstone answers."""
    return path.removesuffix(_GRAVE)
