"""Which area is asked about."""
