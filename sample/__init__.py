"""A small SIMULATED Sentinel-2 catalog: synthetic scenes from a seed, and a STAC server for them.

For a first look, tests and benchmarks. No pixel of it is a real image, and none of it is part of the released plugin.
"""
