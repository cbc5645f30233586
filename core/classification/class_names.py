"""From the names that catalogs give to the classes of their quality layers to the classes of ``scl``.

Names are free text in STAC's extensions (``classification:classes``, ``classification:bitfields``); only whole words
count, so that "another" or "device" mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .scl import NO_DATA

CLEAR, POSSIBLE, UNKNOWN = 5, 7, 7
_LIKELY = r"probab\w*|confiden\w*|likel\w*|certain\w*|prob|conf"
# The first entry of which a name has a word decides.
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
# What a name says is absent: "cloud not detected", "no cloud or shadow", "not a cloud", "free of clouds".
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
    """The class that the name of a pixel value means.

    Args:
        name: free text, as "cloud_shadow" or "CloudShadow".

    Returns:
        0 to 11; ``UNKNOWN`` where no word is known; None where the name says only what is absent.
    """
    value = _class_in(name)
    return value if value != -1 else UNKNOWN


@lru_cache(maxsize=1024)
def class_of_flag(name: str, field: str) -> int | None:
    """The class that a value of a bit field means.

    Args:
        name: of the value.
        field: the name of the bit field, which counts where the value's name says no more than "yes".

    Returns:
        0 to 11; ``POSSIBLE`` for a value of unknown name in a field of cloud; None where the value means no class.
    """
    value = _class_in(name)
    if value == -1:
        subject = _class_in(field)
        if _YES.fullmatch(_plain(name)):
            value = subject
        elif subject in (8, 9, 10) and not _NO.fullmatch(_plain(name)):
            value = POSSIBLE
    return None if value in (-1, None) else value


def says_something(name: str) -> bool:
    """Whether a name has a word that means a class, or the absence of one."""
    return _class_in(name) != -1


def class_of_confidence(name: str, field: str) -> tuple[int, bool] | None:
    """The class and the level of a value of a confidence field, as Landsat has them.

    Args:
        name: of the value, as "high" or "Medium confidence".
        field: the name of the bit field, as "cloud confidence".

    Returns:
        The class, one of 3, 9, 10 and 11, and whether its confidence is high (True) or medium (False). None for any
        other field, class or level.
    """
    words = _plain(name)
    if not (_HIGH.search(words) or _MEDIUM.search(words)) or re.search(r"\bclear\b", words):
        return None
    subject = _class_in(_without_levels(field))
    if subject in (-1, None):
        subject = _class_in(_without_levels(name))
    return (9 if subject == 8 else subject, bool(_HIGH.search(words))) if subject in (8, 9, 10, 3, 11) else None


def is_confidence(field: str, names: Iterable[str]) -> bool:
    """Whether a bit field holds levels of confidence: by its own name, or as its values are "low" to "high"."""
    is_named = re.search(rf"\b(?:{_LIKELY})\b", _plain(field)) is not None
    levels = [name for name in map(_plain, names) if _LEVEL.fullmatch(re.sub(rf" ?\b(?:{_LIKELY})\b.*", "", name))]
    return is_named or len(levels) > 1


def _without_levels(name: str) -> str:
    return re.sub(rf"\b(?:{_LIKELY}|levels?|high|medium|moderate|mid|average|low)\b", " ", _plain(name))


def _class_in(name: str) -> int | None:
    """The class of the first word that is known; -1 where none is, None where the name says only what is absent."""
    text = _plain(name)
    if _NOT_VEGETATED.search(text):
        return CLEAR
    if _NOT_KNOWN.search(text):
        return None
    negated = " ".join("".join(words) for words in _NEGATED.findall(text)).strip()
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
    """Words in lower case with one blank between them, the same for "CloudShadow", "cloud-shadow", "cloudshadow"."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    text = " ".join(re.findall(r"[a-z0-9]+", text.lower()))
    text = re.sub(r"(?<=[a-z])(?=cloud)|(?<=cloud)(?=shadow|free|less)", " ", text)
    return re.sub(r"\b(?:no|without) (?:data|observations?)\b", "nodata", text)
