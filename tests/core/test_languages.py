"""Each language has every text, and says the same: the fields, the numbers and the end of each sentence are there."""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tools.strings import ROOT, update

FORMS = {"en": 2, "fr": 2, "de": 2, "es": 2, "pt": 2, "ja": 1, "zh_CN": 1}  # Qt's, for a number of things
FIELD = re.compile(r"\{\w*\}|%n|%\d")
WIDE = {"。": ".", "？": "?", "）": ")", "：": ":", "；": ";", "，": ","}  # as they are written in East Asia
Message = tuple[str, str, bool]  # its context, its text, and whether it tells a number of things


def read(file: Path) -> dict[Message, list[str]]:
    """The translations of each message; more than one where the number decides."""
    messages: dict[Message, list[str]] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            key = (context.findtext("name", ""), message.findtext("source", ""), message.get("numerus") == "yes")
            done = translation.get("type") is None
            messages[key] = [form.text or "" for form in forms] if done else []
    return messages


def ours(language: str) -> dict[Message, list[str]]:
    return read(ROOT / "i18n" / f"clear_scenes_{language}.ts")


@cache
def extracted() -> frozenset[Message]:
    """What the source says today."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "fresh.ts"
        update(file, "en_GB")
        return frozenset(read(file))


def test_the_source_is_read() -> None:
    """Of each kind of call one that is there."""
    assert len(extracted()) > 400
    assert ("core", "Cancelled.", False) in extracted()
    assert ("Processing", "Find clear scenes", False) in extracted()
    assert ("ExportController", "Saving %n image(s)", True) in extracted()


@pytest.mark.parametrize("language", sorted(set(FORMS) - {"en"}))
def test_no_text_is_left_out(language: str) -> None:
    """`make strings` brings the files up to date; then the new texts want a translation."""
    messages = ours(language)
    assert set(messages) == extracted()
    assert [key for key, forms in messages.items() if not all(form.strip() for form in forms) or not forms] == []


def test_english_counts() -> None:
    messages = ours("en")
    assert set(messages) == {message for message in extracted() if message[2]}
    assert messages["ExportController", "Saving %n image(s)", True] == ["Saving %n image", "Saving %n images"]
    assert not any("(s)" in form for forms in messages.values() for form in forms)


@pytest.mark.parametrize("language", sorted(FORMS))
def test_each_says_the_same(language: str) -> None:
    wrong = []
    for key, forms in ours(language).items():
        _, source, counts = key
        if len(forms) != (FORMS[language] if counts else 1):
            wrong.append(key)
        for form in forms:
            is_same = sorted(FIELD.findall(form)) == sorted(FIELD.findall(source)) and end(form) == end(source)
            if not is_same or source.count("\n") != form.count("\n") or spaces(form) != spaces(source):
                wrong.append(key)
    assert wrong == []


def end(text: str) -> str:
    """The mark at its end; "" where a word or a field is."""
    mark = WIDE.get(text[-1], text[-1])
    return mark if mark in ".…?:;," else ""


def spaces(text: str) -> tuple[bool, bool]:
    return text[0] == " ", text[-1] == " "
