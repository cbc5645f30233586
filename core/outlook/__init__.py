"""When it is clear: what the measured years of an area say of each month."""
