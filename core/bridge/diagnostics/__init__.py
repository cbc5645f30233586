"""The log, and the report for whoever helps."""
