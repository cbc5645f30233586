"""The ways to make one picture of the clear pixels of many dates, one module each: ``make(job)``.

It returns arrays: ``values`` (bands, rows, columns) as the way has them, with its own number for no data, and where it
knows them ``dates`` (rows, columns) as YYYYMMDD. A way that writes a file itself returns nothing.
"""
