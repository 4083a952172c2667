"""Settings, driven by the environment; one county is one instance."""

import os
from datetime import date, time
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.utils.csp import CSP

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("YANGGUANG_VAR", BASE_DIR / "var"))
KEYS_DIR = Path(os.environ.get("YANGGUANG_KEYS_DIR", VAR_DIR / "keys"))
KEYS_BACKUP_DIR = Path(os.environ.get("YANGGUANG_KEYS_BACKUP_DIR", VAR_DIR / "keys-backup"))
ERASED_DIR = Path(os.environ.get("YANGGUANG_ERASED_DIR", VAR_DIR / "erased"))
SITE_DIR = Path(os.environ.get("YANGGUANG_SITE_DIR", VAR_DIR / "site"))
LOG_DIR = Path(os.environ.get("YANGGUANG_LOG_DIR", SITE_DIR / "log"))
PRINT_DIR = Path(os.environ.get("YANGGUANG_PRINT_DIR", VAR_DIR / "print"))
FILES_DIR = Path(os.environ.get("YANGGUANG_FILES_DIR", VAR_DIR / "files"))
PDF_MOST_PAGES = int(os.environ.get("YANGGUANG_PDF_MOST_PAGES", "3000"))
OCR = os.environ.get("YANGGUANG_OCR", "tesseract")
CLAMD = os.environ.get("YANGGUANG_CLAMD", "")


def _secret_key() -> str:
    """The signing secret: from the environment, else made once and kept with the keys; there is no default."""
    if given := os.environ.get("YANGGUANG_SECRET_KEY"):
        return given
    path = KEYS_DIR / "django-secret"
    if not path.exists():
        KEYS_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        path.write_text(os.urandom(48).hex())
    return path.read_text().strip()


def _database(url: str) -> dict[str, object]:
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query["host"][0] if "host" in query else parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"server_side_binding": True, "prepare_threshold": 2},  # a statement is planned once, docs/adr/0037
    }


SECRET_KEY = _secret_key()
DEBUG = False
PUBLIC_URL = os.environ.get("YANGGUANG_PUBLIC_URL", "http://localhost:8000/")
ALLOWED_HOSTS = os.environ.get("YANGGUANG_HOSTS", "localhost,127.0.0.1,testserver").split(",")
HTTPS = os.environ.get("YANGGUANG_HTTPS", "1") == "1"
PREFIX = "/" + os.environ.get("YANGGUANG_PREFIX", "").strip("/")
PREFIX = PREFIX if PREFIX == "/" else PREFIX + "/"
FORCE_SCRIPT_NAME = PREFIX.rstrip("/") or None
DEMO = os.environ.get("YANGGUANG_DEMO") == "1"
BUSINESS_DATE = (
    date.fromisoformat(os.environ["YANGGUANG_BUSINESS_DATE"]) if os.environ.get("YANGGUANG_BUSINESS_DATE") else None
)
IDENTITY = Path(os.environ.get("YANGGUANG_IDENTITY") or BASE_DIR / "demo" / "county.toml")
COUNTY_CODE = os.environ.get("YANGGUANG_COUNTY", "320324")
WITNESSES = os.environ.get("YANGGUANG_WITNESSES", "")
WITNESS_LAG_HOURS = int(os.environ.get("YANGGUANG_WITNESS_LAG_HOURS", "24"))
DUTY_HOURS = tuple(map(time.fromisoformat, os.environ.get("YANGGUANG_DUTY_HOURS", "08:30-18:00").split("-")))
INTERESTS = tuple(filter(None, os.environ.get("YANGGUANG_INTERESTS", "other_posts,steps_aside").split(",")))
CHECK_SERVER = os.environ.get("YANGGUANG_CHECK_SERVER", "")
CHECK_HOSTS = tuple(filter(None, os.environ.get("YANGGUANG_CHECK_HOSTS", "").split(",")))
LOG_ORIGIN = os.environ.get("YANGGUANG_LOG_ORIGIN", "yangguang.example/suining")

APP_ROLE = "yangguang_app"
DATABASES = {"default": _database(os.environ.get("DATABASE_URL", "postgresql://yangguang_app@/yangguang"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ROOMS = [
    "foundation",
    "accounts",
    "files",
    "ledger",
    "places",
    "law",
    "offices",
    "clocks",
    "outbox",
    "residents",
    "matters",
    "disclosure",
    "cases",
    "ratings",
    "press",
    "web",
]
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    *(f"yangguang.{room}" for room in ROOMS if (BASE_DIR / "yangguang" / room / "apps.py").exists()),
]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "yangguang.foundation.asked.OnceAPage",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "yangguang.accounts.sessions.TimeLimits",
    "yangguang.accounts.sessions.LogInFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "yangguang.web.problems.Problems",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "design" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "yangguang.web.frame.frame",
            ],
            "libraries": {"wording": "design.wording", "kept": "design.kept"},
        },
    }
]

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("YANGGUANG_BEHIND_PROXY") == "1" else None
)
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" makes browsers send `Origin: null`, and every form is refused
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
_COOKIE = ("__Host-" if PREFIX == "/" else "__Secure-") if HTTPS else ""
SESSION_COOKIE_NAME = f"{_COOKIE}session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = LANGUAGE_COOKIE_PATH = PREFIX
CSRF_COOKIE_NAME = f"{_COOKIE}csrf"
CSRF_FAILURE_VIEW = "yangguang.web.problems.token_missing"
LANGUAGE_COOKIE_NAME = f"{_COOKIE}language"
LANGUAGE_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_HTTPONLY = True

STATIC_URL = f"{PREFIX}static/"
STATICFILES_DIRS = [p for p in [BASE_DIR / "design" / "static"] if p.exists()]
if (BASE_DIR / "yangguang" / "accounts" / "settings.py").exists():
    from yangguang.accounts.settings import *  # noqa: F403 the room that owns log-in owns its settings
if (BASE_DIR / "yangguang" / "outbox" / "settings.py").exists():
    from yangguang.outbox.settings import *  # noqa: F403 and the one that owns messages owns theirs
from yangguang.ratings.settings import *  # noqa: E402,F403 the one of ratings its own
from yangguang.residents.settings import *  # noqa: E402,F403 and that of residents' accounts

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"level": "ERROR"}},  # nobody's refused or mistyped address belongs in a log
    "root": {"handlers": ["console"], "level": os.environ.get("YANGGUANG_LOG_LEVEL", "WARNING")},
}
