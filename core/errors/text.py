"""Sentences for the analyst, kept apart from the language in which they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (Qt looks for this name)
    """Mark a literal for translation without translating it; it is translated when it is shown."""
    return text


@dataclass(frozen=True)
class Text:
    """A sentence as a template of the context "core" and the values that fill it, other sentences among them.

    ``str()`` gives it in English; ``render`` in the language of the translating function, whole numbers as ``number``
    writes them.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.render(lambda template: template)

    def render(self, translate: Callable[[str], str], number: Callable[[int], str] = "{:,}".format) -> str:
        def shown(value: object) -> object:
            if isinstance(value, Text):
                return value.render(translate, number)
            return number(value) if isinstance(value, int) else value

        return translate(self.template).format(**{name: shown(value) for name, value in self.values})
