"""Mean solar time, by whose days overpasses are grouped."""

from __future__ import annotations

from datetime import timedelta


def solar_offset(longitude: float) -> timedelta:
    """How far mean solar time at a longitude in degrees, which may exceed ±180, is ahead of UTC."""
    return timedelta(hours=((longitude + 180) % 360 - 180) / 15)
