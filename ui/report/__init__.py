"""Pages about a search: the contact sheet and the report."""
