"""Posters: a record on paper, with its proof inside and its checkpoint in print. Knows no database."""

from yangguang.press.posters.contents import plain, texts
from yangguang.press.posters.poster import render

__all__ = ["plain", "render", "texts"]
