"""Values over time: what the clear pixels of fields show on each date."""
