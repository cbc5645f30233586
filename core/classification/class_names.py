"""What the names that catalogs give to the classes of their quality layers mean, as classes of ``scl``.

Names are free text in the STAC extensions; only whole words count, so that "another" or "device" say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .scl import NO_DATA

CLEAR, POSSIBLE, UNKNOWN = 5, 7, 7
_LIKELY = r"probab\w*|confiden\w*|likel\w*|certain\w*|prob|conf"
# Of the words of a name the first that fits: the class.
_WORDS = tuple(
    (re.compile(rf"\b(?:{words})\b"), value)
    for words, value in (
        (r"saturat\w+|defect\w*", 1),
        (r"dark|topograph\w*|terrain|cast(?:ed)? shadows?|hill ?shad\w*", 2),
        (r"clouds? (?:or|and) (?:cloud )?shadows?", 9),
        (r"dilat\w+|adjacent|beside|buffer\w*|near|edges?|halo", 1),
        (r"shadows?", 3),
        (r"cirrus|contrails?|haze|hazy", 10),
        (r"possib\w+|unclass\w*|unknown|uncertain|undefined|unlikely", POSSIBLE),
        (r"prob\w* clear|confiden\w* clear", CLEAR),
        (r"(?:medium|moderate|mid)\b.*\bcloud\w*|cloud\w*\b.*\b(?:medium|moderate|mid)|probably cloud\w*", 8),
        (rf"low (?:{_LIKELY})\b.*\bcloud\w*|cloud\w* (?:{_LIKELY}) low|low cloud\w* (?:{_LIKELY})", POSSIBLE),
        (rf"cloud\w* low (?:{_LIKELY})", POSSIBLE),
        (r"clouds?|cloudy|overcast|fog", 9),
        (r"snow|snowy|ice|icy|glacier", 11),
        (r"waters?|ocean|sea|lakes?|rivers?", 6),
        (r"vegetation|vegetated|veg", 4),
        (r"land|bare|soils?|clear|ground|valid|observed", CLEAR),
    )
)
_NO_DATA = re.compile(r"\b(?:nodata|fill(?:ed)?|none|null|missing|outside|invalid|unobserved)\b")
_NOT_VEGETATED = re.compile(r"\b(?:non?|not) veg\w*")
_NOT_KNOWN = re.compile(r"\b(?:not (?:determined|processed|assessed|computed|available)|undetermined|unprocessed)\b")
# What is said not to be there: "cloud not detected", "no cloud or shadow", "not a cloud", "free of clouds".
_NEGATED = re.compile(
    r"\b((?:clouds? )?\w+) not (?:detected|found|present|seen|set)\b"
    r"|\b(?:non?|not|without|free of|clear of)(?: an?)?((?: clouds?(?= shadow))? \w+(?: (?:or|nor) (?:cloud )?\w+)*)\b"
    r"|\b((?:cloud )?\w+) (?:free|less)\b"
)
_HIGH = re.compile(r"\b(?:high|confident|definite)\b")
_MEDIUM = re.compile(r"\b(?:medium|moderate|mid|average|probabl[ey])\b")
_LEVEL = re.compile(r"\b(?:high|medium|moderate|mid|average|low|small)\b")
_YES = re.compile(r"(?:yes|true|set|on|present|detected|flagged|1)?")
_NO = re.compile(r"no|false|off|absent|unset|unused|reserved|0")


@lru_cache(maxsize=1024)
def class_of(name: str) -> int | None:
    """The class that a name means, by its words.

    Args:
        name: free text, as "cloud_shadow" or "CloudShadow".

    Returns:
        0 to 11; ``UNKNOWN`` where no word is known, None where it tells only what is not there.
    """
    found = _meant(name)
    return found if found != -1 else UNKNOWN


@lru_cache(maxsize=1024)
def class_of_flag(name: str, field: str) -> int | None:
    """The class of a value of a bit field, by the value's name or, where that says no more than "yes", the field's.

    Returns:
        0 to 11; ``POSSIBLE`` where a field of cloud has a value that nobody understands; None where there is no class.
    """
    found = _meant(name)
    if found == -1:
        about = _meant(field)
        if _YES.fullmatch(_plain(name)):
            found = about
        elif about in (8, 9, 10) and not _NO.fullmatch(_plain(name)):
            found = POSSIBLE
    return None if found in (-1, None) else found


def says_something(name: str) -> bool:
    """Whether there is a word of a class in it."""
    return _meant(name) != -1


def class_of_confidence(name: str, field: str) -> tuple[int, bool] | None:
    """Of a bit field that tells how sure it is of cloud, cirrus, shadow or snow: which of them, and whether this value
    is of high confidence (True) or of medium (False). None of any other field or value.
    """
    words = _plain(name)
    if not (_HIGH.search(words) or _MEDIUM.search(words)) or re.search(r"\bclear\b", words):
        return None
    subject = _meant(_without_levels(field))
    if subject in (-1, None):
        subject = _meant(_without_levels(name))
    return (9 if subject == 8 else subject, bool(_HIGH.search(words))) if subject in (8, 9, 10, 3, 11) else None


def is_confidence(field: str, names: Iterable[str]) -> bool:
    """Whether a bit field tells levels of confidence: by its own name, or as its values are "low" to "high"."""
    said = re.search(rf"\b(?:{_LIKELY})\b", _plain(field)) is not None
    levels = [name for name in map(_plain, names) if _LEVEL.fullmatch(re.sub(rf" ?\b(?:{_LIKELY})\b.*", "", name))]
    return said or len(levels) > 1


def _without_levels(name: str) -> str:
    return re.sub(rf"\b(?:{_LIKELY}|levels?|high|medium|moderate|mid|average|low)\b", " ", _plain(name))


def _meant(name: str) -> int | None:
    """-1 where no word is known."""
    text = _plain(name)
    if _NOT_VEGETATED.search(text):
        return CLEAR
    if _NOT_KNOWN.search(text):
        return None
    negated = " ".join("".join(found) for found in _NEGATED.findall(text)).strip()
    rest = _NEGATED.sub(" ", text)
    if _NO_DATA.search(rest):
        return NO_DATA
    for words, value in _WORDS:
        if words.search(rest):
            return value
    if re.search(r"\bcloud(?!s? shadow)", negated):
        return CLEAR
    return None if negated else -1


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    """Lower-case words with one blank between them: of "CloudShadow", "cloud-shadow" and "cloudshadow" the same."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    text = " ".join(re.findall(r"[a-z0-9]+", text.lower()))
    text = re.sub(r"(?<=[a-z])(?=cloud)|(?<=cloud)(?=shadow|free|less)", " ", text)
    return re.sub(r"\b(?:no|without) (?:data|observations?)\b", "nodata", text)
