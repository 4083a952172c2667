"""Gate: a thousand mixed office files, half of them with something that must be found, at five files a second a core.

The files are made anew from a seed that is printed (YANGGUANG_GATE_SEED repeats a run); pictures are not deciphered.
"""

import os
import time

FILES, SMOKE = 1000, 60
BAR, MOST_ALARMS = 5.0, 0.02


def run(*, smoke: bool) -> int:
    """Print files a second of this process's own time, recall and false alarms; returns 1 beyond a bar."""
    os.environ["YANGGUANG_OCR"] = "-"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    return _measure(SMOKE if smoke else FILES)


def _measure(count: int) -> int:
    from yangguang.disclosure.tests.gate.measuring import Measured, judge
    from yangguang.disclosure.tests.gate.office_files import drawn
    from yangguang.disclosure.tests.gate.seeds import dice

    found, took = Measured(), 0.0
    for file in drawn(dice("bench gate"), count):
        began = time.process_time()
        judge(found, file)
        took += time.process_time() - began
    for place in [*(f"  漏掉 {place}" for place in found.missed), *(f"  误报 {place}" for place in found.alarms)]:
        print(place)
    pace = count / took
    print(f"{count} 个文件，其中 {found.hiding} 个藏有不得公布的内容。")
    print(
        f"每核每秒 {pace:.0f} 个文件（下限 {BAR:.0f}），召回 {found.recall:.4f}（下限 1），"
        f"误报 {found.false_alarms:.2%}（上限 {MOST_ALARMS:.0%}）"
    )
    return int(bool(found.missed) or found.false_alarms > MOST_ALARMS or pace < BAR)
