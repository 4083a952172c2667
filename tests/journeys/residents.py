"""What residents do: stand before the wall, scan the code, object without an account, follow the answer."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.county import County


@dataclass(frozen=True)
class Words:
    """What somebody writes into the objection form."""

    ground: str
    about: str = ""
    text: str = "第二行的金额和存折上的不一样。"
    contact: str = ""


def when_the_code_is_scanned(poster: Path, folder: Path) -> str:
    """The address in the poster's QR code, as a phone reads it from paper."""
    picture = folder / poster.stem
    subprocess.run(["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-png", poster, picture], check=True)
    [page] = folder.glob(f"{poster.stem}*.png")
    read = subprocess.run(["zbarimg", "-q", "--raw", page], check=True, capture_output=True, text=True)
    return read.stdout.strip()


def text_of(poster: Path) -> str:
    """What can be read on a poster."""
    return subprocess.run(["pdftotext", "-layout", poster, "-"], check=True, capture_output=True, text=True).stdout


def when_the_village_is_found(page: Page, county: County) -> str:
    """From the home page to the wall of the village; returns what stands on it."""
    page.goto(f"{county.address}/")
    page.click("main >> text=睢城街道")
    page.click("main >> text=东升社区居委会")
    return page.inner_text("main")


def when_the_resident_objects(page: Page, words: Words) -> str:
    """From where «提出异议» stands, one thing a page; returns the lookup code that is shown."""
    page.click("main >> a.button:has-text('提出异议')")
    page.check(f"text={words.ground}")
    go_on(page)
    page.fill("#id_about", words.about)
    go_on(page)
    page.fill("#id_words", words.text)
    go_on(page)
    page.fill("#id_contact", words.contact)
    go_on(page)
    page.click("main >> button:has-text('提出异议')")
    return page.inner_text(".receipt .code")


def when_the_code_is_looked_up(page: Page, county: County, code: str) -> str:
    """The public lookup page; returns what it answers."""
    page.goto(f"{county.address}/objections/follow/")
    page.fill("#id_code", code.lower().replace("-", " "))
    page.click("text=查看")
    assert code not in page.url
    return page.inner_text("main")


def go_on(page: Page) -> None:
    """To the next page of a form."""
    page.click("main form button:has-text('继续')")


def when_a_code_is_followed(page: Page, county: County, code: str) -> str:
    """The one box for every code; returns what it answers."""
    page.goto(f"{county.address}/follow/")
    page.fill("#id_code", code.lower().replace("-", " "))
    page.click("main >> text=查看")
    assert code not in page.url
    return page.inner_text("main")
