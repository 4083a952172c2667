"""Permanent addresses of the public site, each from its language tree; what once stood here never becomes a 404."""

from hashlib import sha256

HOME = "index.html"
NOTICES = "notices.html"
CATALOGUE = "catalogue.html"
OFFICES = "offices.html"
GUIDES = "guides.html"
APPLY = "cases/new/"
PAPERS = "papers.html"
RATINGS = "ratings.html"
ACCOUNTABILITY = "accountability.html"
REWARDS = "rewards.html"
FIGURES = "figures.html"
FIGURES_CSV = "figures.csv"
RATINGS_DATA = "ratings.json"
RATINGS_CSV = "ratings.csv"
RETENTION = "retention.html"
FINDINGS = "findings.html"
WHO = "who.html"
WHO_DATA = "who.json"
CERTIFICATES = "certificates.html"
DUTIES = "duties.html"
LATE = "late.html"
CHECK = "check.html"
WITNESSES = "witnesses.html"
SITEMAP = "sitemap.html"
ABOUT = "about.html"
ACCESSIBILITY = "accessibility.html"
COLUMNS = "columns.html"
SELFCHECK = "selfcheck.html"
SELFCHECK_DATA = "selfcheck.json"
BULLETINS = "bulletins.html"
FACILITIES = "facilities.html"
FACILITIES_DATA = "facilities.json"
FACILITIES_CSV = "facilities.csv"
CALENDAR = "calendar.html"
FILES = "file/"
DATA = "data.jsonld"
_GRAVE = ".410.html"
_ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}


def place(place_id: int) -> str:
    """The wall of a place, by its permanent id."""
    return f"place/{place_id}.html"


def notice(index_no: str) -> str:
    """A notice, by its 索引号."""
    return f"notice/{index_no}.html"


def boards(index_no: str, town: int | None = None) -> str:
    """Where a notice hangs and since when that is proved: level by level, or board by board in one town."""
    return f"boards/{index_no}.html" if town is None else f"boards/{index_no}/{town}.html"


def late(town: int) -> str:
    """The boards of a town of which no photo came yet."""
    return f"late/{town}.html"


def report(index_no: str, form: str) -> str:
    """An annual report as docx, xlsx or csv, from the site's root."""
    return f"notice/{index_no}.{form}"


def data(index_no: str) -> str:
    """A notice in a set form as JSON, from the site's root."""
    return f"notice/{index_no}.json"


def annex(field: str, form: str) -> str:
    """A field of the catalogue as the standard's annex (xlsx, docx), by its name, from the site's root."""
    return f"catalogue/{sha256(field.encode()).hexdigest()[:12]}.{form}"


def card(index_no: str, layout: str) -> str:
    """A policy sheet of a guide, as PDF on one paper, from the site's root."""
    return f"notice/{index_no}.{layout}.pdf"


def package(index_no: str) -> str:
    """The media package of a notice (媒体包)."""
    return f"media/{index_no}.html"


def media(index_no: str, name: str) -> str:
    """One piece of a media package, from the site's root: script.txt led.txt message.txt card.svg wechat.html."""
    return f"media/{index_no}/{name}"


def screen(place_id: int) -> str:
    """The page for a screen in a place."""
    return f"screen/{place_id}.html"


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


def figures_poster(level: str, layout: str) -> str:
    """How the offices of one level keep up, as PDF on one paper, from the site's root."""
    return f"figures/{level}.{layout}.pdf"


def whereabouts(office_id: int) -> str:
    """The board of whereabouts; it answers from the application, never from a file."""
    return f"whereabouts/{office_id}/"


def interview(notice_id: int) -> str:
    """Where one puts a question to an interview; it answers from the application, never from a file."""
    return f"interviews/{notice_id}/"


def clock(clock_id: int) -> str:
    """How a due date was computed (怎么算的)."""
    return f"clock/{clock_id}.html"


def behind(code: str) -> str:
    """The folder behind a poster's code, from the site's root; it exists in Chinese alone."""
    return f"w/{code}/"


def facilities(place_id: int) -> str:
    """The facilities in a town or village."""
    return f"facilities/{place_id}.html"


def facility(facility_id: int) -> str:
    """A facility."""
    return f"facility/{facility_id}.html"


def calendar(town: int | None = None, month: str = "") -> str:
    """What is to come in the county or a town; with a month, as in 2026-03, all of that month."""
    folder = "calendar" if town is None else f"calendar/{town}"
    return f"{folder}/{month}.html" if month else f"{folder}.html"


def calendar_feed(town: int | None = None) -> str:
    """The calendar of the county or of a town for calendar programs, from the site's root."""
    return "calendar/county.ics" if town is None else f"calendar/{town}.ics"


def feed(place_id: int | None = None) -> str:
    """The Atom feed of the county, or of one place, from the site's root."""
    return "feed/county.atom" if place_id is None else f"feed/place-{place_id}.atom"


def json_feed(place_id: int | None = None) -> str:
    """The same as JSON Feed, from the site's root."""
    return feed(place_id).removesuffix("atom") + "json"


def place_data(place_id: int) -> str:
    """What hangs in a place as JSON, in counts, from the site's root."""
    return f"place/{place_id}.json"


def file(digest: str, name: str) -> str:
    """A file of a notice, by its SHA-256, from the site's root."""
    return f"{FILES}{digest[:32]}.{name.rpartition('.')[2].lower()}"


def photo(digest: str, media_type: str) -> str:
    """A photo of a facility, by its SHA-256, from the site's root."""
    return file(digest, f"photo.{_ENDINGS[media_type]}")


def grave(path: str) -> str:
    """Where the page lies that answers (410) for a file that stood at a path."""
    return path + _GRAVE


def stood(path: str) -> str:
    """The address of a file, or the one for which a tombstone answers."""
    return path.removesuffix(_GRAVE)
