"""A page as one HTML file that needs no other, and asks no host for anything."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from html import escape

from .drawings import svg_of_map, svg_of_time_line
from .page import Card, Map, Page, Section, Table, TimeLine

_COLUMNS = 4  # of pictures; with them the page is as wide as a sheet of paper
_SIDE = 160  # pixels that a picture has room for
# A browser loads nothing from elsewhere and runs no script, whatever a catalog wrote into a name.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
body { font-family: sans-serif; font-size: 10pt; color: #222; background: #fff; margin: 16px; }
h1 { font-size: 16pt; margin: 0 0 6px 0; } h2 { font-size: 12pt; margin: 16px 0 4px 0; }
p { margin: 2px 0; } .credits { color: #666; font-size: 8pt; }
td, th { vertical-align: top; text-align: start; padding: 2px 10px 2px 0; }
.cards td { width: 165px; padding: 6px; } .rows td { border-top: 1px solid #ddd; }
"""


def html_of(page: Page) -> str:
    """The page; all of its texts are escaped. Qt's rich text reads it too, but for what is drawn."""
    direction = "rtl" if page.is_right_to_left else "ltr"
    parts = [
        f'<!DOCTYPE html>\n<html lang="{escape(page.language)}" dir="{direction}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{escape(page.title)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(page.title)}</h1>",
        _paragraphs(page.facts),
        *map(_section, page.sections),
        _paragraphs(page.credits, "credits"),
        "</body></html>\n",
    ]
    return "\n".join(filter(None, parts))


def _section(section: Section) -> str:
    title = f"<h2>{escape(section.title)}</h2>\n" if section.title else ""
    return title + _content(section.content)


def _content(content: Map | TimeLine | Table | tuple[Card, ...] | tuple[str, ...]) -> str:
    match content:
        case Map():
            return f"{svg_of_map(content)}\n<p>{escape(content.caption)}</p>"
        case TimeLine():
            return svg_of_time_line(content)
        case Table():
            return _table(content)
    cards = [one for one in content if isinstance(one, Card)]
    return _cards(cards) if cards else _paragraphs(one for one in content if isinstance(one, str))


def _paragraphs(texts: Iterable[str], kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return "\n".join(f"<p{attribute}>{escape(text)}</p>" for text in texts if text)


def _table(table: Table) -> str:
    titles = "".join(f"<th>{escape(title)}</th>" for title in table.titles)
    rows = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in table.rows)
    return f'<table class="rows"><tr>{titles}</tr>\n' + "\n".join(f"<tr>{row}</tr>" for row in rows) + "\n</table>"


def _cards(cards: list[Card]) -> str:
    lines = (cards[start : start + _COLUMNS] for start in range(0, len(cards), _COLUMNS))
    rows = "\n".join(f"<tr>{''.join(map(_card, line))}</tr>" for line in lines)
    return f'<table class="cards" cellspacing="0">{rows}</table>'


def _card(card: Card) -> str:
    # of Qt's rich text a cell is as wide as it says itself
    return f'<td width="165">{_picture(card)}<br><b>{escape(card.title)}</b>{_lines(card.lines)}</td>'


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"<br>{escape(line)}" for line in lines if line)


def _picture(card: Card) -> str:
    if not card.picture:
        return f"<i>{escape(card.missing)}</i>"
    scale = _SIDE / max(card.size)
    width, height = (round(side * scale) for side in card.size)
    data = b64encode(card.picture).decode()
    return f'<img alt="{escape(card.title)}" width="{width}" height="{height}" src="data:image/png;base64,{data}">'
