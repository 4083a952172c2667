"""Policy sheets (明白卡): a service guide on one page for the hand, A5 and A4, in large type."""

from yangguang.press.cards.card import LAYOUTS, Layout, render
from yangguang.press.cards.out import files, gone, paths

__all__ = ["LAYOUTS", "Layout", "files", "gone", "paths", "render"]
