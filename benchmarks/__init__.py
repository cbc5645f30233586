"""How fast an area is measured, beside everything else that a user would pick: ``python -m benchmarks``.

All ways read the same simulated scenes through the same model of a network path, each in a process of its own; every
count is checked.
"""
