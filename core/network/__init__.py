"""Requests: which addresses may be opened, what is signed, deadlines, retries, and ranges of remote files."""
