"""The picture of the house is the house."""

from tests.architecture.diagram import PICTURE, draw


def test_the_drawn_rooms_are_the_rooms_that_stand() -> None:
    assert PICTURE.read_text() == draw(), "重画:.venv/bin/python -m tests.architecture.diagram"
