"""Say what is wrong with the catalogue and its guides, office by office; ends with 1 where anything is."""

from collections import defaultdict

from django.core.management import BaseCommand

from yangguang.disclosure import linting
from yangguang.disclosure.queries.printed import standings
from yangguang.foundation.now import today
from yangguang.matters.linting import Finding


class Command(BaseCommand):
    """`bin/yangguang lint_catalogue`"""

    help = "检查事项目录和办事指南：失效的依据、没公开的要素、过长的时限、没张贴的指南、不对外的电话。"

    def handle(self, *args: object, **options: object) -> None:
        """Print every finding below its office."""
        found = linting.findings(standings(), on=today())
        by_office: dict[str, list[Finding]] = defaultdict(list)
        for finding in found:
            by_office[finding.matter.office.name].append(finding)
        for office, here in by_office.items():
            self.stdout.write(f"{office}（{len(here)} 处）")
            for one in here:
                self.stdout.write(f"  {one.matter.number} {one.matter}：{one.what}。{one.do}。")
        self.stdout.write(f"共 {len(found)} 处要改。" if found else "没有发现问题。")
        if found:
            raise SystemExit(1)
