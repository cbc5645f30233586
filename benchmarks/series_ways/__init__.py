"""The ways to work out an index of many fields over time, one module each: ``series(job)``.

It yields of each date, in any order: its number among the job's items, the clear pixels of each field, and (fields, 5)
mean, median, standard deviation and the percentiles 10 and 90 of their values, nan where none is clear.
"""
