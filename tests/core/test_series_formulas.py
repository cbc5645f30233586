"""Formulas of bands: what is no formula is refused with the place where it goes wrong, and none is run as code."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator

import numpy as np
import pytest

from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.series import FormulaInvalid, FormulaTooLong, IndexNamedTwice, IndexUnknown
from clear_scenes.core.series.formula import parse_formula
from clear_scenes.core.series.indices import BANDS, INDICES, parse_indices

NAMES = ("nir", "red", "blue")

# As the Awesome Spectral Indices list writes them, with its names of bands and constants.
LISTED = {
    "ndvi": "(N - R)/(N + R)",
    "ndwi": "(G - N)/(G + N)",
    "ndmi": "(N - S1)/(N + S1)",
    "evi": "g*(N - R)/(N + C1*R - C2*B + L)",
    "savi": "(1.0 + L) * (N - R)/(N + R + L)",
    "ndre": "(N - RE1) / (N + RE1)",
    "nbr": "(N - S2) / (N + S2)",
    "ndsi": "(G - S1) / (G + S1)",
}
BY_LISTED = {"N": "nir", "R": "red", "G": "green", "B": "blue", "RE1": "rededge1", "S1": "swir16", "S2": "swir22"}
CONSTANTS = {"g": 2.5, "C1": 6.0, "C2": 7.5}


@pytest.mark.parametrize("name", INDICES)
def test_a_named_index_is_the_one_of_the_list(name: str) -> None:
    assert LISTED.keys() == INDICES.keys()
    luck = np.random.default_rng(1)
    bands = {band: luck.uniform(0.01, 0.9, 50) for band in BANDS}
    given = {short: bands[band] for short, band in BY_LISTED.items()} | CONSTANTS | {"L": 0.5 if name == "savi" else 1}
    (index,) = parse_indices(name)
    right = eval(LISTED[name], {}, given)
    assert index.name == name
    assert index.formula.of(bands) == pytest.approx(right, rel=1e-12)
    assert {band for band in BY_LISTED.values() if band in index.formula.bands} == set(index.formula.bands)


def some_formula(luck: random.Random, depth: int) -> str:
    if not depth or luck.random() < 0.2:
        return luck.choice([*NAMES, "2", "0.5", ".25", "3."])
    left, right = (some_formula(luck, depth - 1) for _ in range(2))
    blank = " " * luck.randint(0, 2)
    made = f"{left}{blank}{luck.choice('+-*/')}{blank}{right}"
    return luck.choice([made, f"({made})", f"-({made})", f"({blank}{made})"])


@pytest.mark.filterwarnings("ignore:divide by zero", "ignore:invalid value", "ignore:overflow")
@pytest.mark.parametrize("seed", range(60))
def test_a_formula_is_worked_out_as_in_school(seed: int) -> None:
    """Against Python's own grammar, of which it is a part."""
    text = f"red + {some_formula(random.Random(seed), 4)}"
    bands = {name: np.random.default_rng(seed).uniform(0.1, 1, 20) for name in NAMES}
    right = eval(compile(ast.parse(text, mode="eval"), "", "eval"), {}, bands)
    found = parse_formula(text, NAMES).of(bands)
    finite = np.isfinite(right)
    assert found[finite] == pytest.approx(right[finite], rel=1e-9)
    assert not np.isfinite(found[~finite]).any()


def test_a_denominator_of_zero_stays_no_value_whatever_comes_of_it() -> None:
    formula = parse_formula("1 / (1 / (nir - red))", NAMES)
    found = formula.of({"nir": np.array([0.5, 0.6]), "red": np.array([0.5, 0.5])})
    assert np.isnan(found[0])
    assert found[1] == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("x=nir+", ")"),
        ("x=(nir-red", ")"),
        ("x=nir)", ")"),
        ("x=nir red", "red"),
        ("x=1+2", ")"),
        ("x=nir**2", "*2"),
        ("x=nir-__import__('os')", "__import__('os')"),
        ("x=nir.real", ".real"),
        ("x=nir+1e3", "e3"),
        ("x=swir99/nir", "swir99/nir"),
        ("x=nir[0]", "[0]"),
        ("x=lambda:nir", "lambda:nir"),
        ("x=nir\u0661", "\u0661"),
        ("x=nir/1" + "0" * 400, "1" + "0" * 400),
    ],
)
def test_what_is_no_formula_is_refused_where_it_goes_wrong(text: str, rest: str) -> None:
    with pytest.raises(FormulaInvalid) as caught:
        parse_indices(text)
    assert dict(caught.value.text.values)["rest"] == rest


@pytest.mark.parametrize("text", ["(" * 300 + "nir" + ")" * 300, "-" * 400 + "nir", "nir" + "+nir" * 200])
def test_a_formula_without_end_is_refused(text: str) -> None:
    with pytest.raises(FormulaTooLong):
        parse_indices(text)


@pytest.mark.parametrize("text", ["", "ndvi,", "ndvy", "visual", "scl", "1x=nir", "a b=nir", "=nir", f"{'a' * 31}=nir"])
def test_what_is_no_index_is_refused(text: str) -> None:
    with pytest.raises(IndexUnknown):
        parse_indices(text)


def test_names_bands_and_formulas_beside_each_other() -> None:
    found = parse_indices(" NDVI , red,Ratio = NIR / red,(nir-swir22)/2")
    assert [one.name for one in found] == ["ndvi", "red", "ratio", "formula"]
    assert [one.formula.bands for one in found] == [("nir", "red"), ("red",), ("nir", "red"), ("nir", "swir22")]


@pytest.mark.parametrize("text", ["ndvi,ndvi", "ndvi,ndvi=nir", "nir+red,nir-red"])
def test_two_of_one_name_are_refused(text: str) -> None:
    with pytest.raises(IndexNamedTwice):
        parse_indices(text)


def _noise(luck: random.Random) -> Iterator[str]:
    while True:
        yield "".join(luck.choice("nired+-*/()=,. 0123eab_'\"[]{}é") for _ in range(luck.randint(0, 30)))


def test_noise_is_a_formula_or_an_error_with_a_sentence() -> None:
    texts, sentences = _noise(random.Random(4)), []
    for _ in range(5000):
        try:
            parse_indices(next(texts))
        except ClearScenesError as error:
            sentences.append(str(error))
    assert len(sentences) > 4000
    assert all(sentences)
