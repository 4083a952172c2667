"""What changed in the flow, as `flow` says it (a test compares); a change of the flow is a new migration."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# kinds (* all) | verb | from | to | who | what becomes of the desk | flags | outcomes
KINDS = "application consultation suggestion complaint report petition information help"
GROUNDS = "not_a_request repeated publication excessive confirm_again"
ROWS = f"""
*|supplement|missing|received|officer|||
*|send_back|offered|received|machine|returns||
*|close|answered|closed|applicant||closes|
*|rise|received|received|machine|rises||
*|rise|accepted|received|machine|rises||
*|rise|missing|missing|machine|rises||
*|rise|answered|answered|machine|rises||
application report petition information|ask_more|accepted|accepted|officer|||
application report petition information|extend|accepted|accepted|head|||
application report petition information|refuse_more|accepted|accepted|head|||
petition|close|reviewed|closed|applicant||closes|
petition|rise|review|review|machine|rises||
petition|rise|reviewed|reviewed|machine|rises||
petition|rise|rereview|rereview|machine|rises||
information|rise|aside|aside|machine|rises||
information|decline|received|declined|officer||closes|{GROUNDS}
"""


def _write(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    flow = apps.get_model("cases", "Flow").objects
    flow.filter(verb="extend", who="officer").delete()
    flow.filter(verb="decline", kind="information").delete()
    alone = flow.filter(kind__in=["application", "petition", "information"])
    alone.filter(verb="merge").delete()
    alone.filter(start="merged").delete()
    for line in ROWS.strip().splitlines():
        kinds, verb, start, to, who, hand, flags, outcomes = line.split("|")
        for kind in KINDS.split() if kinds == "*" else kinds.split():
            marks = {mark: mark in flags.split() for mark in ("once", "whole", "closes")}
            flow.create(kind=kind, verb=verb, start=start, target=to, who=who, hand=hand, outcomes=outcomes, **marks)


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_time_and_second_person")]
    operations = [migrations.RunPython(_write, migrations.RunPython.noop)]
