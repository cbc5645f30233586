"""The base of all errors that an analyst can meet, and those that may end any run."""

from __future__ import annotations

from typing import Any, ClassVar

from .text import QT_TRANSLATE_NOOP, Text


class ClearScenesError(Exception):
    """An error with a sentence for the analyst that says what happened and what to do.

    ``str()`` of it is the sentence in English. It can be pickled and copied; one that several threads share is raised
    as a copy, as each raise adds to an exception's traceback.

    Attributes:
        template: of the sentence, with places for values, marked for translation in the context "core".
        text: the sentence of this error.
        detail: what a developer needs, untranslated, for the log; "" for nothing.
    """

    template: ClassVar[str] = ""

    def __init__(self, detail: str = "", **values: object) -> None:
        self.text = Text(self.template, tuple(values.items()))
        self.detail = detail
        super().__init__(str(self.text))

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuilt without its constructor: the arguments of that are not what an exception keeps."""
        return _bare, (type(self), *self.args), self.__dict__


def _bare(kind: type[ClearScenesError], *args: object) -> ClearScenesError:
    return kind.__new__(kind, *args)


class Cancelled(ClearScenesError):
    """Raised in every thread of a run that the analyst has cancelled."""

    template = QT_TRANSLATE_NOOP("core", "Cancelled.")


class Interrupted(ClearScenesError):
    """Raised when a task ended without a result although nobody cancelled it."""

    template = QT_TRANSLATE_NOOP("core", "This was stopped before it was done, though nobody cancelled it. Try again.")
