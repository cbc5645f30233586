"""When it is clear: a page of the dock."""
