"""What several dates show together."""
