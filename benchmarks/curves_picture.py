"""The curves as a picture, with the peers' Python: ``python -m benchmarks.curves_picture RESULTS.json PICTURE.png``."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from .curves import SCENES, SIDES
from .measure import WAYS

COLORS = {"clear_scenes": "#0072b2", "rasterio_threads": "#d55e00", "odc_stac_32": "#009e73"}
LIMIT = "#777777"


def draw(axes: Axes, runs: list[dict[str, Any]], along: str, label: str) -> None:
    """Seconds of each way against the field ``along``, both logarithmic, each line named at its end."""
    for way in WAYS:
        own = sorted((run for run in runs if run["way"] == way.name), key=lambda run: run[along])
        if own:
            places, seconds = [run[along] for run in own], [run["seconds"] for run in own]
            axes.plot(places, seconds, "o-", color=COLORS.get(way.name), label=way.title, linewidth=2, markersize=5)
    where, limit = zip(*sorted({(run[along], run["limit"]) for run in runs}), strict=True)
    axes.plot(where, limit, "--", color=LIMIT, label="limit: 4 round trips + bytes / bandwidth")
    axes.set(xscale="log", yscale="log", xlabel=label, ylabel="seconds until every scene is counted")
    axes.set_xticks(where, [str(value) for value in where])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter("{x:g}")
    axes.set_yticks([0.3, 1, 3, 10, 30])
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)


def main(results: Path, picture: Path) -> None:
    told = json.loads(results.read_text())
    runs = told["curves"]
    mpl.rcParams.update({"font.size": 10})
    figure = Figure(figsize=(11, 4.8), layout="constrained")
    left, right = figure.subplots(1, 2)
    draw(left, [run for run in runs if run["km"] == 5 and run["scenes"] in SCENES], "scenes", "scenes, area of 5 km")
    draw(
        right,
        [run for run in runs if run["scenes"] == 100 and run["km"] in SIDES],
        "km",
        "area's side in km, 100 scenes",
    )
    left.legend(frameon=False, fontsize=9)
    figure.suptitle(f"Time to count the cloud in an area ({told['network']}, simulated scenes)")
    figure.savefig(picture, dpi=130)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
