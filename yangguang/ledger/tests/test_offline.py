"""The page one takes home, in a real Chromium from file://, without WebCrypto: good and bent things, two languages."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import chromium
from yangguang.foundation import canonical
from yangguang.ledger import manifest, offline
from yangguang.ledger.errors import Bent, Unauthenticated
from yangguang.ledger.strictjson import Json, loads
from yangguang.ledger.tests.sites import RECORD, ROWS, SALT, SIGNER, Log, entry, fillers, record_json
from yangguang.ledger.tests.sites import page as saved_page
from yangguang.ledger.tlog.keys import Signer
from yangguang.ledger.verify import evidence
from yangguang.ledger.verify.trust import Trust

pytestmark = pytest.mark.browser
NO_WEBCRYPTO = "Object.defineProperty(Crypto.prototype, 'subtle', { get() { throw new Error('no WebCrypto here') } })"
AXE = Path(__file__).resolve().parents[3] / "design" / "tests" / "vendor" / "axe-core-4.14.1.min.js"
KEY = str(SIGNER.key)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for the whole module."""
    with chromium.started() as made:
        yield made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """The page opened from disk on a phone; no request may leave and no script may fail."""
    context = browser.new_context(viewport={"width": 320, "height": 900}, offline=True)
    context.add_init_script(NO_WEBCRYPTO)
    opened, faults = context.new_page(), list[str]()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("request", lambda asked: None if asked.url == offline.FILE.as_uri() else faults.append(asked.url))
    opened.goto(offline.FILE.as_uri())
    yield opened
    context.close()
    assert not faults


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A record and its proof."""
    (tmp_path / "record.json").write_bytes(record_json())
    (tmp_path / "proof.tlog-proof").write_text(Log().proof(entry()))
    return [tmp_path / "record.json", tmp_path / "proof.tlog-proof"]


def check(page: Page, files: list[Path], *, key: str = KEY) -> str:
    """Choose files, press the button, read the answer."""
    page.click("#clear")
    page.fill("#key", key)
    page.set_input_files("#files", files)
    page.wait_for_selector("#answer.sheet")
    page.click("#check")
    return page.inner_text("#answer")


def bend(path: Path, old: bytes, new: bytes) -> None:
    """Replace something in a file."""
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))


def test_the_file_is_what_its_parts_make() -> None:
    assert offline.FILE.read_text(encoding="utf-8") == offline.assemble()


def test_keys_as_key_txt_holds_them_are_all_tried_and_a_retired_one_counts_up_to_its_end(
    page: Page, files: list[Path]
) -> None:
    other = Signer(SIGNER.name, bytes(32)).key
    assert "相符" in check(page, files, key=f"# a remark\n{other}\n{KEY}\n")
    assert "相符" in check(page, files, key=f"# until 321\n{KEY}\n{other}")
    assert "未认证" in check(page, files, key=str(other))
    said = check(page, files, key=f"# until 320\n{KEY}\n{other}")
    assert "不符" in said and "320 条时已停用" in said


def test_a_good_record_matches_and_shows_what_it_says(page: Page, files: list[Path]) -> None:
    said = check(page, files)
    assert said.startswith("✓\n相符") or said.startswith("✓相符")
    assert "signed; witnessed by 0 of 0" in said
    assert "2026年度奖励扶助名单公示" in said
    assert "序号 300，校验点 321" in said
    assert "王桂\t双沟村\t奖励扶助\t960.02" in said


@pytest.mark.parametrize(
    ("which", "old", "new", "said"),
    [
        (0, b"96002", b"96003", "记录跟证明对不上"),
        (0, '"王桂"'.encode(), '"王贵"'.encode(), "记录跟证明对不上"),
        (0, b'"salt":"', b'"salt":"0', "record.json"),
        (0, b'"version":1', b'"version":1.5', "小数"),
        (0, b"{", b"", "读不出来"),
        (1, b"\n321\n", b"\n322\n", "签名"),
        (1, b"index 300", b"index 301", "对不上"),
        (1, b"index 300", b"index 321", "超出"),
        (1, b"index 300", b"index 0300", "写法不对"),
        (1, b"index 300\n", b"index 300\n" + b"A" * 43 + b"=\n", "多余"),
        (1, b"index 300\n", b"index 300\nAAAA\n", "32 字节"),
        (1, b"tlog-proof@v1\n", b"tlog-proof@v2\n", "格式不对"),
    ],
)
def test_a_bent_thing_does_not_match_and_the_page_says_what(
    page: Page, files: list[Path], which: int, old: bytes, new: bytes, said: str
) -> None:
    bend(files[which], old, new)
    answer = check(page, files)
    assert "不符" in answer
    assert said in answer


@pytest.mark.parametrize(
    "key", ["", str(Signer(SIGNER.name, b"\1" * 32).key), str(Signer("else.example", b"\7" * 32).key)]
)
def test_without_the_right_key_it_is_not_authenticated(page: Page, files: list[Path], key: str) -> None:
    assert "未认证" in check(page, files, key=key)


def test_a_miscopied_key_is_named(page: Page, files: list[Path]) -> None:
    assert "公钥抄错了" in check(page, files, key=KEY.replace("A", "B", 1) if "A" in KEY else KEY[:-1])


def test_a_saved_page_matches_and_its_bent_words_are_named(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(saved_page())
    assert "相符" in check(page, [path])
    for old, new, said in (
        ("<th>王桂</th>", "<th>王贵</th>", "第 3"),
        ("<th>王桂</th>", "<th>大王桂</th>", "第 3"),
        ("960.02</td>", "1960.02</td>", "第 3"),
        ("</tbody>", "<tr><th>张三</th><td>外村</td><td>别的</td><td>1.00</td></tr></tbody>", "多出"),
        ("名单公示</h1>", "名单</h1>", "标题"),
        ("8 人", "18 人", "人数"),
        ("合计 7,680.28", "合计 7,680.29", "合计"),
        ('"version":1', '"version":2', "对不上"),
        ('id="proof">', 'id="other">', "证明"),
    ):
        assert old in saved_page()
        path.write_text(saved_page().replace(old, new))
        answer = check(page, [path])
        assert "不符" in answer, old
        assert said in answer, answer


def test_pasted_text_is_sorted_by_what_it_is(page: Page, files: list[Path]) -> None:
    page.fill("#pasted", files[0].read_text() + "\n" + files[1].read_text())
    page.fill("#key", KEY)
    page.click("#check")
    assert "相符" in page.inner_text("#answer")
    page.click("#clear")
    assert page.inner_text("#answer") == ""
    page.click("#check")
    assert "还没有收到" in page.inner_text("#answer")


def test_files_can_be_dropped_with_the_key_among_them(page: Page, files: list[Path]) -> None:
    page.evaluate(
        """([record, proof, key]) => {
          const data = new DataTransfer();
          for (const [name, text] of [['record.json', record], ['p.tlog-proof', proof], ['key.txt', key]]) {
            data.items.add(new File([text], name));
          }
          document.getElementById('zone').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
        }""",
        [files[0].read_text(), files[1].read_text(), KEY + "\n"],
    )
    page.wait_for_selector("#answer.match")


def test_a_lone_record_or_proof_or_poster_says_what_is_missing(page: Page, files: list[Path], tmp_path: Path) -> None:
    assert "还缺它的证明" in check(page, files[:1])
    assert "还缺它所证的记录" in check(page, files[1:])
    (tmp_path / "poster.pdf").write_bytes(b"%PDF-1.7 ...")
    assert "附件" in check(page, [tmp_path / "poster.pdf"])


def test_a_site_manifest_matches_too(page: Page, tmp_path: Path) -> None:
    text = manifest.dumps(files={"index.html": manifest.digest(b"x")}, sealed=[])
    log = Log([*fillers(9), manifest.entry(text)])
    (tmp_path / "manifest.json").write_bytes(text)
    (tmp_path / "manifest.tlog-proof").write_text(log.proof(manifest.entry(text)))
    assert "相符" in check(page, [tmp_path / "manifest.json", tmp_path / "manifest.tlog-proof"])


def test_english_is_complete_and_stays(page: Page, files: list[Path]) -> None:
    keys = page.evaluate("[Object.keys(WORDS.zh).sort().join(), Object.keys(WORDS.en).sort().join()]")
    assert keys[0] == keys[1]
    page.click("#language")
    assert "Matches" in check(page, files)
    shown = page.inner_text("main")
    for text in (
        RECORD["title"],
        RECORD["office"],
        *(cell for row in ROWS if isinstance(row, list) for cell in row[:3]),
    ):
        shown = shown.replace(str(text), "")
    for column in ("姓名", "村", "项目", "金额", "中文"):
        shown = shown.replace(column, "")
    assert not [char for char in shown if "\u4e00" <= char <= "\u9fff"], shown


def test_the_downloaded_page_carries_the_key_of_its_site(browser: Browser, tmp_path: Path, files: list[Path]) -> None:
    (tmp_path / "verify.html").write_bytes(offline.page(keys=KEY))
    opened = browser.new_page()
    opened.goto((tmp_path / "verify.html").as_uri())
    assert opened.input_value("#key") == KEY
    assert "网站填好的公钥" in opened.inner_text("#preset")
    opened.set_input_files("#files", files)
    opened.wait_for_selector("#answer.match")
    opened.close()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (768, "dark"), (1280, "light")])
def test_it_is_accessible_and_fits_every_screen(browser: Browser, files: list[Path], width: int, scheme: str) -> None:
    opened = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]  # a literal
    opened.goto(offline.FILE.as_uri())
    check(opened, files)
    assert opened.evaluate("document.documentElement.scrollWidth") <= width
    opened.evaluate(AXE.read_text(encoding="utf-8"))
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = opened.evaluate("rules => axe.run({ runOnly: rules })", rules)
    assert [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found["violations"]] == []
    opened.close()


def _python_says(record: bytes, proof: bytes) -> str:
    trust = Trust(keys=[SIGNER.key])
    try:
        evidence.check(loads(record, what="record"), proof, trust)
        trust.settle()
    except Bent:
        return "bent"
    except Unauthenticated:
        return "unknown"
    return "match"


def test_page_and_command_agree_on_a_thousand_bent_proofs(page: Page) -> None:
    seed = random.SystemRandom().randrange(1 << 32)
    print("seed", seed)
    dice = random.Random(seed)
    good = [record_json(), Log().proof(entry()).encode()]
    cases = [[part.decode() for part in good]]
    while len(cases) < 1000:
        case, which = list(good), dice.randrange(2)
        data = bytearray(case[which])
        for _ in range(dice.choice([1, 1, 1, 2])):
            at = dice.randrange(len(data))
            match dice.randrange(3):
                case 0:
                    data[at] ^= 1 << dice.randrange(7)
                case 1:
                    del data[at]
                case _:
                    data.insert(at, dice.choice(b'0aA \n=+/"{}'))
        case[which] = bytes(data)
        try:
            cases.append([part.decode() for part in case])
        except UnicodeDecodeError:
            continue
    page.fill("#key", KEY)
    theirs = page.evaluate(
        """cases => cases.map(([record, proof]) => {
          try {
            received = { record: parsed(record, ''), proof };
            const verdict = answer().verdict;
            return verdict.startsWith('unknown') ? 'unknown' : verdict;
          } catch (fault) { if (!fault.key) throw fault; return 'bent'; }
        })""",
        cases,
    )
    ours = [_python_says(record.encode(), proof.encode()) for record, proof in cases]
    differing = [(case, a, b) for case, a, b in zip(cases, ours, theirs, strict=True) if a != b]
    assert not differing, differing[0]
    assert ours.count("bent") > 900


def test_page_and_command_agree_on_canonical_json(page: Page) -> None:
    odd: dict[str, Json] = dict(RECORD)
    odd["title"] = '"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028\u2029é😀𬱖'
    odd["z"] = {"b": [True, None, -5], "a": {}}
    assert page.evaluate("value => canonical(value)", odd) == canonical.dumps(odd).decode()
    assert (
        page.evaluate("value => hexOf(entryOfRecord(value))", {"record": odd, "salt": SALT.hex()}) == entry(odd).hex()
    )
