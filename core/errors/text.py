"""Sentences for the analyst, kept apart from the language in which they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (Qt looks for this name)
    """Mark a literal for Qt's translation tools, and return it as it is: it is translated when it is shown."""
    return text


@dataclass(frozen=True)
class Text:
    """A sentence that is translated when it is shown; ``str()`` gives it in English.

    Attributes:
        template: the English sentence with places for values, as ``str.format`` has them; a source text of the
            translation context "core".
        values: name and value of each place. A value may be another ``Text``.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.render(lambda template: template)

    def render(self, translate: Callable[[str], str], number: Callable[[int], str] = "{:,}".format) -> str:
        """The sentence in another language.

        Args:
            translate: from an English template to the translated one.
            number: how whole numbers are written.
        """

        def shown(value: object) -> object:
            if isinstance(value, Text):
                return value.render(translate, number)
            return number(value) if isinstance(value, int) else value

        return translate(self.template).format(**{name: shown(value) for name, value in self.values})
