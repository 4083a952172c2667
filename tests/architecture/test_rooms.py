"""The house keeps its plan: rooms, floors, doors and sizes."""

import ast
import re

import pytest
from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, OneToOneField

from tests.architecture.house import HOUSE, PUBLIC, ROOT, below, circle, floors, foreign, readme, rooms, sources, tree

STANDARD = {
    "README.md", "__init__.py", "models.py", "models", "queries.py", "queries", "policies.py", "events.py", "pages.py",
    "actions.py", "actions", "forms.py", "forms", "views.py", "views", "urls.py", "urls", "jobs.py", "jobs",
    "errors.py", "apps.py", "templates", "migrations", "tests", "management", "locale",
}  # fmt: skip
HOMES = {  # what is told by the name of its file
    r"class \w+\((models\.Model|AbstractBaseUser)\)": "models",
    r"class \w+\(forms\.(Form|ModelForm)\)": "forms",
    r"class \w+\(AppConfig\)": "apps",
    r"@app\.task|@app\.periodic": "jobs",
    r"^urlpatterns": "urls",
    r"^class \w+\(BaseCommand\)": "commands",
}
SILENCED, REASON = re.compile("# type: " + "ignore"), re.compile(r"ignore\[[a-z, -]+\]  # \w")
HANDED = HOUSE / "foundation" / "handed.py"  # the form of a file that is handed in, for the forms of all rooms
LEADS = re.compile(r"""\{%\s*url\s+["'](\w+)(?::|["'])""")
BESIDE = ("bench", "config", "demo", "design", "tests")
_FORBIDDEN = {"utils", "helpers", "manager", "service", "core", "common"}


def test_every_room_of_the_contract_is_one_of_the_twenty_two() -> None:
    assert len([name for floor in floors() for name in floor]) == 22
    assert set(rooms()) <= {name for floor in floors() for name in floor}


@pytest.mark.parametrize("room", rooms())
def test_a_room_has_a_readme_of_one_screen_that_says_what_it_owns_and_may_import(room: str) -> None:
    text = (HOUSE / room / "README.md").read_text()
    assert len(text.splitlines()) <= 70
    assert "May import:" in text


@pytest.mark.parametrize("room", rooms())
def test_a_rooms_readme_tells_the_truth_about_its_imports(room: str) -> None:
    used = {other for _, other, _ in foreign(room)}
    assert used <= readme(room, "May import"), f"{room} imports {used - readme(room, 'May import')}"
    assert readme(room, "May import") <= below(room)


@pytest.mark.parametrize("room", [room for room in rooms() if room != "foundation"])
def test_a_room_uses_the_public_doors_of_other_rooms_alone(room: str) -> None:
    bad = [
        f"{path.relative_to(ROOT)} → {other}.{module}"
        for path, other, module in foreign(room)
        if other != "foundation" and module not in PUBLIC | readme(other, "Also public")
    ]
    assert not bad


@pytest.mark.parametrize("room", rooms())
def test_the_files_of_a_room_import_each_other_in_no_circle(room: str) -> None:
    assert circle(room) == []


@pytest.mark.parametrize("home", [*rooms(), *BESIDE])
def test_no_file_is_over_300_lines_and_no_function_over_50(home: str) -> None:
    long = []
    for path in (ROOT / home).rglob("*.py") if home in BESIDE else sources(home, tests=True):
        if path.read_text().count("\n") > 300:
            long.append(str(path))
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno > 50:
                long.append(f"{path}:{node.name}")
    assert not long


@pytest.mark.parametrize("room", rooms())
def test_every_module_opens_with_a_sentence(room: str) -> None:
    bare = [str(path) for path in sources(room) if path.read_text().strip() and not ast.get_docstring(tree(path))]
    assert not bare


@pytest.mark.parametrize("room", rooms())
def test_no_name_hides_what_a_module_is_for(room: str) -> None:
    assert not [str(path) for path in sources(room) if path.stem in _FORBIDDEN]


@pytest.mark.parametrize("room", rooms())
def test_every_file_of_a_room_has_a_standard_name_or_stands_in_its_readme(room: str) -> None:
    names = {path.name for path in (HOUSE / room).iterdir() if not path.name.startswith(("_", "."))} - STANDARD
    said = (HOUSE / room / "README.md").read_text()
    unsaid = {name.removesuffix(".py") for name in names if not re.search(rf"\b{name.removesuffix('.py')}\b", said)}
    assert not unsaid


@pytest.mark.parametrize("room", rooms())
def test_what_a_thing_is_can_be_told_from_the_standard_name_of_its_file(room: str) -> None:
    astray = []
    for path in sources(room):
        for what, home in HOMES.items():
            if (
                home not in path.with_suffix("").parts
                and path != HANDED
                and re.search(what, path.read_text(), re.MULTILINE)
            ):
                astray.append(f"{path.relative_to(ROOT)}: {home}")
    assert astray == []


@pytest.mark.parametrize("room", [room for room in rooms() if room != "web"])
def test_templates_lead_to_their_own_room_or_to_one_on_a_lower_floor(room: str) -> None:
    allowed = below(room) | {room}
    led = {name for path in (HOUSE / room).glob("templates/**/*.html") for name in LEADS.findall(path.read_text())}
    assert led <= allowed, led - allowed


def test_the_templates_of_the_design_lead_nowhere() -> None:
    assert not [path for path in (ROOT / "design").glob("**/*.html") if LEADS.search(path.read_text())]


def test_foreign_keys_point_down_and_cross_rooms_without_a_way_back() -> None:
    wrong = []
    for model in apps.get_models():
        room = model.__module__.split(".")[1] if model.__module__.startswith("yangguang.") else ""
        for field in model._meta.get_fields() if room else ():
            if not isinstance(field, ForeignKey | OneToOneField | ManyToManyField):
                continue
            other = field.related_model.__module__.split(".")
            if other[0] != "yangguang" or other[1] == room:
                continue
            if other[1] not in below(room) or not field.remote_field.hidden:
                wrong.append(f"{model._meta.label}.{field.name}")
    assert not wrong


@pytest.mark.parametrize("room", rooms())
def test_views_ask_queries_and_never_the_tables(room: str) -> None:
    views = [path for path in sources(room) if path.stem == "views" or "views" in path.parts]
    assert not [str(path) for path in views if ".objects" in path.read_text()]


def test_settings_stay_under_200_lines() -> None:
    assert (ROOT / "config" / "settings.py").read_text().count("\n") < 200


def test_whoever_silences_the_type_checker_says_why() -> None:
    silent = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("yangguang", "tests", "design", "gallery", "demo", "bench", "config")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if SILENCED.search(line) and not REASON.search(line)
    ]
    assert silent == []
