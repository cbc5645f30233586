"""Requests: which addresses may be opened, deadlines and retries, ranges of remote files."""
