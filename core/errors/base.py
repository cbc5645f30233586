"""Every error an analyst can meet, each with the sentence that tells what happened and what to do."""

from __future__ import annotations

from typing import Any, ClassVar

from .text import QT_TRANSLATE_NOOP, Text


class ClearScenesError(Exception):
    """Base of all: ``text`` is for the analyst, ``detail`` for the log."""

    template: ClassVar[str] = ""

    def __init__(self, detail: str = "", **values: object) -> None:
        self.text = Text(self.template, tuple(values.items()))
        self.detail = detail
        super().__init__(str(self.text))

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process gets it as it is: of its sentence alone it could not be made again."""
        return _bare, (type(self), *self.args), self.__dict__


def _bare(kind: type[ClearScenesError], *args: object) -> ClearScenesError:
    return kind.__new__(kind, *args)


class Cancelled(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "Cancelled.")


class Interrupted(ClearScenesError):
    template = QT_TRANSLATE_NOOP("core", "This was stopped before it was done, though nobody cancelled it. Try again.")


# The network


# The catalog


# The area


# One scene
