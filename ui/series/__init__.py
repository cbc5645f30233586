"""Values over time in the dock: the page with the curve, and the change between two dates."""
