"""What can be done with the catalogue, one verb a file."""

from yangguang.matters.actions.import_catalogue import import_catalogue
from yangguang.matters.actions.lay_path import lay_path
from yangguang.matters.actions.list_papers import list_papers
from yangguang.matters.actions.meet import meet
from yangguang.matters.actions.owe import owe
from yangguang.matters.actions.schedule import schedule

__all__ = ["import_catalogue", "lay_path", "list_papers", "meet", "owe", "schedule"]
