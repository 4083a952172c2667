"""Which page of the site somebody means."""

from django.conf import settings

from yangguang.press import queries as press


def page_named(said: str) -> str | None:
    """The path of an open page as somebody names it: its address or path, or a notice's index number.

    Empty where nothing was said; None where no such page stands.
    """
    base = settings.PUBLIC_URL.rstrip("/") + "/"
    path = said.strip()
    for start in (base, base.partition("://")[2], "/"):
        path = path.removeprefix(start)
    path = path.partition("?")[0].partition("#")[0]
    if not said.strip():
        return ""
    known = (path, f"{path}index.html" if not path or path.endswith("/") else f"notice/{path}.html")
    return next((each for each in known if press.stands(each)), None)
