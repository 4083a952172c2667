"""The two papers a poster comes on, in points: an A3 sheet in colour, A4 sheets in black for any village printer."""

from dataclasses import dataclass
from typing import Literal

from yangguang.press.posters import fonts
from yangguang.press.posters.columns import Room
from yangguang.press.posters.headline import Headline

type Layout = Literal["a3", "a4"]


@dataclass(frozen=True)
class Paper:
    """The widths, heights and type sizes that `typst/tokens.typ` goes by, in points.

    `running` is the width of the line above, `office` and `further_title` its largest type. `furniture` is what stands
    on the first sheet besides title, objection window and rows, `small` the type of its line of facts. Typst measures
    all of it again, so that a wrong plan costs a sheet but never a row.
    """

    inner: float
    height: float
    furniture: float
    window: float
    title_lines: int
    title_height: float
    abreast: int
    running: float
    office: float
    further_title: float
    small: float

    def room(self, title: Headline, *, window: bool, basis: str) -> Room:
        """The room for rows on the first and on each further sheet."""
        more = fonts.face().width(basis) * self.small // (self.inner - 3 * self.small) * self.small * 1.4
        first = self.height - self.furniture - title.height - more - (self.window if window else 0)
        return Room(self.inner, first, self.height, self.abreast)


PAPERS: dict[Layout, Paper] = {
    "a3": Paper(762.5, 1021, 424, 89, 3, 160, 3, 655, 28, 17, 11),
    "a4": Paper(510.2, 690, 342, 59, 4, 160, 2, 425, 17, 11, 8.5),
}
