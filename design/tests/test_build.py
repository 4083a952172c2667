"""The built assets: few, small, named by what is in them."""

import gzip
import hashlib
import re

from design import build


def test_the_same_sources_always_make_the_same_files() -> None:
    first = build.build()
    build._built.cache_clear()
    assert build.build() == first


def test_a_file_is_named_by_its_digest() -> None:
    for path, content in build.build().items():
        assert hashlib.sha256(content).hexdigest()[:10] in path


def test_pages_are_told_where_the_files_lie() -> None:
    assets = build.assets()
    assert {assets.css, assets.js, assets.icon, assets.desk, assets.round, assets.passkey, assets.upload} == set(
        build.build()
    )


def test_styles_and_scripts_weigh_under_8_kib_together() -> None:
    built = build.build()
    assets = build.assets()
    assert sum(len(gzip.compress(built[path])) for path in (assets.css, assets.js, assets.icon)) < 8 * 1024


def test_nothing_is_asked_of_another_place() -> None:
    for path, content in build.build().items():
        text = content.decode().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|//\w|@import|@font-face|url\(", text), path


def test_layers_stand_in_the_said_order() -> None:
    sheet = build.stylesheet(layered=True)
    assert re.findall(r"^@layer (\w+) \{", sheet, re.MULTILINE) == build.layers()
    assert "@layer" not in build.stylesheet()
