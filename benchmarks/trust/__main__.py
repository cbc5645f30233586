"""``python -m benchmarks.trust``: try every rule on every place, and tell what it finds again and what it lets through.

Files: build/trust/trust.md; where the real series is there, docs/trust.md too.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.support.package import load_plugin_package  # noqa: E402

load_plugin_package()

from .places import PLANTED  # noqa: E402
from .real import STORY, real_series  # noqa: E402
from .rules import RULES, bands_read, by_classification  # noqa: E402
from .score import CLOUDY, LIMIT, Score, Tried, Truth, by_date, by_place, summary  # noqa: E402
from .skies import DATES, series_of  # noqa: E402

SEEDS = range(1, 9)
BAND = 300, 395  # kB of a band for an area of 10 km; tests/core/test_second_look.py has them
INTRODUCTION = f"""# How far a cloud can be trusted

`make trust` tries the rules on simulated places whose true clouds are known, with all that makes a scene classification
err planted into them, and on a real series. The limit is {LIMIT:.0f} % cloud in the area. Thin cirrus is cloud.
A date is wrongly hidden if it is truly clear and the rule calls it cloudy, and wrongly offered the other way round; it
is found again if SCL alone hides it wrongly, and the rule does not.
[What the numbers mean](numbers.md) tells what the rules are.

"""
LEFT = """With the second look, what is doubtful is taken off the cloud here, and what may be missed is added.

What stays hidden: the sun in the water, which is brighter than the water ever was and as gray as thin cloud, so that no
band tells the two apart; and fresh or patchy snow, which in short-wave infrared comes near to clouds of ice. What is
offered all the same is thin cirrus that the classification does not call: it brightens the ground less than two looks
at the same ground differ, and the products of Level-2A leave out the band in which it shows. And the thin rims of
clouds, which a margin takes in.
"""


def main() -> None:
    tried: list[Tried] = []
    bands: dict[str, tuple[int, int]] = {}
    for make in PLANTED:
        scores, looks, infrared = dict.fromkeys(RULES, Score()), 0, 0
        for seed in SEEDS:
            series = series_of(make(seed))
            truth, alone = Truth.of(series), by_classification(series)
            assert truth is not None
            taken, twice = bands_read(series)
            looks, infrared = looks + taken, infrared + twice
            for title, rule in RULES.items():
                scores[title] += Score.of(truth, alone, rule(series))
        tried += [Tried(series.name, title, score) for title, score in scores.items()]
        bands[series.name] = looks, infrared
        print(f"{series.name}: {scores}", flush=True)
    real = real_series()
    text = INTRODUCTION + simulated(tried) + cost(bands)
    if real is not None:
        said = {title: rule(real) for title, rule in RULES.items()}
        text += f"\n## A real series\n\n{STORY}\n\n{by_date(real, said)}"
    output = ROOT / "build" / "trust" / "trust.md"
    output.parent.mkdir(parents=True, exist_ok=True)
    for file in (output, *([ROOT / "docs" / "trust.md"] if real is not None else [])):
        file.write_text(text, encoding="utf-8")
    print(text)


def simulated(tried: list[Tried]) -> str:
    clear = sum(one.score.clear for one in tried) // len(RULES)
    dates = len(PLANTED) * len(SEEDS) * DATES
    return (
        f"## Simulated places\n\nOf {dates} dates {clear} are truly clear. *Opaque* are those of which cloud hides "
        f"{CLOUDY:.0f} % or more,\n*cirrus* those that come to that with thin cirrus only.\n\n{summary(tried)}\n"
        f"By what is planted: dates wrongly hidden, dates wrongly offered.\n\n{by_place(tried)}\n{LEFT}"
    )


def cost(bands: Mapping[str, tuple[int, int]]) -> str:
    """What second looks read, by how many were taken at each place, and how many of them read infrared too."""
    looks, infrared = (sum(numbers) for numbers in zip(*bands.values(), strict=True))
    most = max(bands, key=lambda place: bands[place][1] / bands[place][0])
    some, twice = bands[most]
    everywhere, there = (
        f"{part * BAND[0]:.0f} to {part * BAND[1]:.0f} kB" for part in (1 + infrared / looks, 1 + twice / some)
    )
    return f"""
## What a second look reads

Each date one band, once, and short-wave infrared too where snow may be called cloud: of {looks} second looks here
{infrared} did, {twice} of them among the {some} for *{most}*. For an area of 10 km a band costs {BAND[0]} to
{BAND[1]} kB where a block of its overview has the 330 to 440 kB that it has in real files. So a date costs {everywhere}
on average, and {there} where there is snow.
"""


if __name__ == "__main__":
    main()
