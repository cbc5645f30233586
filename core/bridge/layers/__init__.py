"""Map layers of acquisitions."""
