"""The builder of the nation's benchmark in a process of its own, which can be killed: `… OUT SHARE`."""

import sys
from pathlib import Path


def build(out: Path, *, share: int, workers: int) -> None:
    """Make the walls of every so-manieth county of the list, going on where an earlier one was killed."""
    from yangguang.places import national
    from yangguang.press.nation import building
    from yangguang.press.nation.tests import country

    counties = national.opened().counties()[::share]
    building.build(counties, source=country.standing, out=out, on=country.DAY, workers=workers)


if __name__ == "__main__":
    import django

    django.setup()
    build(Path(sys.argv[1]), share=int(sys.argv[2]), workers=2)
