"""Several dates over each other."""
