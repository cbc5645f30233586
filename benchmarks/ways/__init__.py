"""The ways to count the classes of many scenes in an area, one module each: ``count(job, counted)``.

``counted(number, counts)`` is called as soon as the counts of scene ``number`` are there: pixels per class 0 to 11 (or
of the way that only judges: 1 for clear, 0 for not).
"""
