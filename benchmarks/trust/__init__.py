"""How far a cloud can be trusted: ``python -m benchmarks.trust``.

Simulated places whose true clouds are known, with all that makes a scene classification err planted into them, and a
real series. Nothing here is shared with the tests of the rules that are tried.
"""
