"""Formulas of bands: parsed strictly, never evaluated as code.

The grammar is that of school: numbers, names of bands, ``+ - * /``, a sign, and parentheses.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors.series import FormulaInvalid, FormulaTooLong

Floats = NDArray[np.float64]

_TOKEN = re.compile(r"\s*(?:(\d+\.?\d*|\.\d+)|([a-z_]\w*)|([-+*/()]))", re.ASCII)
_LONGEST, _DEEPEST = 500, 50  # characters, and parentheses and signs within each other
_NEGATIVE = "neg"
LARGEST = 1e30  # of an index: files of single precision hold it, and its square can be added up


@dataclass(frozen=True)
class Formula:
    """A formula of bands.

    Attributes:
        steps: In the order in which they are worked out (postfix): a number, the name of a band, or an operation on
            the last one or two results.
    """

    steps: tuple[float | str, ...]

    @property
    def bands(self) -> tuple[str, ...]:
        """The names of its bands, each once."""
        return tuple(
            dict.fromkeys(one for one in self.steps if isinstance(one, str) and one not in (*_OPERATIONS, _NEGATIVE))
        )

    def of(self, values: Mapping[str, Floats]) -> Floats:
        """Work it out.

        Args:
            values: Of each of its bands, reflectance from 0 to 1, all of one shape.

        Returns:
            Of that shape; nan where a denominator is 0, or where it is beyond ``LARGEST``.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            found = self._of(values)
            return np.where(np.abs(found) <= LARGEST, found, np.nan)

    def _of(self, values: Mapping[str, Floats]) -> Floats:
        shape = values[self.bands[0]].shape
        stack: list[Floats] = []
        for step in self.steps:
            if isinstance(step, float):
                stack.append(np.full(shape, step))
            elif step == _NEGATIVE:
                stack.append(-stack.pop())
            elif step in _OPERATIONS:
                right = stack.pop()
                stack.append(_OPERATIONS[step](stack.pop(), right))
            else:
                stack.append(values[step])
        return stack[0]


def parse_formula(text: str, bands: Iterable[str]) -> Formula:
    """Parse a formula.

    Args:
        text: As in ``(nir-red)/(nir+red)``.
        bands: The names that it may hold.

    Raises:
        FormulaInvalid: It is none, or names no band.
        FormulaTooLong: It is longer than any index is.
    """
    if len(text) > _LONGEST:
        raise FormulaTooLong(text=text[:20])
    return Formula(_Parser(text, tuple(bands)).steps())


def _divided(left: Floats, right: Floats) -> Floats:
    return np.divide(left, right, out=np.full(left.shape, np.nan), where=right != 0)


_OPERATIONS: dict[str, Callable[..., Floats]] = {"+": np.add, "-": np.subtract, "*": np.multiply, "/": _divided}


class _Parser:
    """Recursive descent: a sum of products of atoms."""

    def __init__(self, text: str, bands: tuple[str, ...]) -> None:
        self._text, self._bands = text, bands
        self._at = self._depth = 0
        self._steps: list[float | str] = []

    def steps(self) -> tuple[float | str, ...]:
        self._sum()
        if self._text[self._at :].strip() or not any(one in self._bands for one in self._steps):
            raise self._invalid()
        return tuple(self._steps)

    def _sum(self) -> None:
        self._product()
        while operation := self._taken("+-"):
            self._product()
            self._steps.append(operation)

    def _product(self) -> None:
        self._atom()
        while operation := self._taken("*/"):
            self._atom()
            self._steps.append(operation)

    def _atom(self) -> None:
        found = _TOKEN.match(self._text.lower(), self._at)
        if found is None:
            raise self._invalid()
        number, name, sign = found.groups()
        if number and math.isfinite(float(number)):
            self._steps.append(float(number))
        elif name in self._bands:
            self._steps.append(name)
        elif sign in ("(", "-", "+"):
            self._nested(found.end(), sign)
            return
        else:
            raise self._invalid()
        self._at = found.end()

    def _nested(self, at: int, sign: str) -> None:
        self._at, self._depth = at, self._depth + 1
        if self._depth > _DEEPEST:
            raise FormulaTooLong(text=self._text[:20])
        if sign == "(":
            self._sum()
            if not self._taken(")"):
                raise self._invalid()
        else:
            self._atom()
            if sign == "-":
                self._steps.append(_NEGATIVE)
        self._depth -= 1

    def _taken(self, signs: str) -> str:
        found = _TOKEN.match(self._text, self._at)
        if found is None or not found[3] or found[3] not in signs:
            return ""
        self._at = found.end()
        return str(found[3])

    def _invalid(self) -> FormulaInvalid:
        rest = self._text[self._at :].strip() or ")"
        return FormulaInvalid(text=self._text.strip(), rest=rest, bands=",".join(self._bands))
