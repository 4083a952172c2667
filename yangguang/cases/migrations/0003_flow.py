"""The flow of every kind, as `flow` says it (a test compares); a change of the flow is a new migration."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KINDS = "application consultation suggestion complaint report petition information help"
# kinds (* all) | verb | from | to | who | what becomes of the desk | flags | outcomes
ROWS = """
*|submit||received|applicant|||
*|accept|received|accepted|officer|claims||
*|decline|received|declined|officer||closes|not_ours other_way same_again
*|ask_missing|received|missing|officer||once|
*|lapse|missing|closed|officer||closes|not_corrected
*|lapse|missing|closed|machine||closes|not_corrected
*|supplement|missing|received|applicant|||
*|transfer|received|offered|officer|offers||
*|transfer|accepted|offered|officer|offers||
*|take_over|offered|accepted|receiver|takes||
*|send_back|offered|received|receiver|returns||
*|join|accepted|accepted|officer|joins||
*|opine|accepted|accepted|joined|||
*|write|received|received|applicant|||
*|write|offered|offered|applicant|||
*|write|accepted|accepted|applicant|||
*|write|answered|answered|applicant|||
*|ask|received|received|officer|||
*|note|received|received|officer|||
*|ask|accepted|accepted|officer|||
*|note|accepted|accepted|officer|||
application report petition information|extend|accepted|accepted|officer|||
application|answer|accepted|answered|officer||whole|granted refused
consultation|answer|accepted|answered|officer||whole|explained
suggestion help|answer|accepted|answered|officer||whole|settled partly explained
complaint report petition|answer|accepted|answered|officer||whole|settled partly explained not_supported
information|answer|accepted|answered|officer||whole|opened partly_opened secret forbidden safety third_party internal process enforcement_file query not_held not_made still_unclear not_a_request repeated publication excessive confirm_again unpaid other
*|close|answered|closed|officer||closes|
*|close|answered|closed|machine||closes|
*|reopen|answered|accepted|applicant|||
*|reopen|closed|accepted|head|||
*|withdraw|received|withdrawn|applicant||closes|
*|withdraw|missing|withdrawn|applicant||closes|
*|withdraw|offered|withdrawn|applicant||closes|
*|withdraw|accepted|withdrawn|applicant||closes|
*|merge|received|merged|officer||whole closes|
*|merge|accepted|merged|officer||whole closes|
*|destroy|declined|destroyed|machine||closes|
*|destroy|withdrawn|destroyed|machine||closes|
*|destroy|merged|destroyed|machine||closes|
*|destroy|closed|destroyed|machine||closes|
consultation|answer|received|answered|officer||whole|explained
information|answer|received|answered|officer||whole|opened partly_opened secret forbidden safety third_party internal process enforcement_file query not_held not_made still_unclear not_a_request repeated publication excessive confirm_again unpaid other
petition|ask_review|answered|review|applicant|rises||
petition|decide_review|review|reviewed|officer|||upheld changed revoked
petition|ask_rereview|reviewed|rereview|applicant|rises||
petition|hear|rereview|hearing|officer|||
petition|heard|hearing|rereview|officer|||
petition|decide_rereview|rereview|closed|officer||closes|upheld changed revoked
petition|close|reviewed|closed|officer||closes|
petition|close|reviewed|closed|machine||closes|
information|ask_third|accepted|aside|officer|||
information|ask_office|accepted|aside|officer|||
information|resume|aside|accepted|officer|||
information|withdraw|aside|withdrawn|applicant||closes|
"""


def _write(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    flow = apps.get_model("cases", "Flow")
    for line in ROWS.strip().splitlines():
        kinds, verb, start, to, who, hand, flags, outcomes = line.split("|")
        for kind in KINDS.split() if kinds == "*" else kinds.split():
            marks = {mark: mark in flags.split() for mark in ("once", "whole", "closes")}
            flow.objects.create(kind=kind, verb=verb, start=start, target=to, who=who, hand=hand, outcomes=outcomes, **marks)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_guards")]
    operations = [migrations.RunPython(_write, migrations.RunPython.noop)]
