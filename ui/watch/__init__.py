"""Watches: searches that tell when it is clear."""
