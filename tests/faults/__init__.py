"""The fault bench: servers, files, addresses and hands that misbehave, tried through the whole plugin in the real QGIS.

``cases`` lists what is tried and what has to come of it, ``server`` is the one server that misbehaves, and
tests/qgis/test_faults.py drives the dock. ``make faults`` runs all of it with the limits that analysts have and writes
docs/faults.md; the tests run a short form.
"""
