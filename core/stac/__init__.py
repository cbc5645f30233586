"""Catalogs, products, scenes, searches, and the acquisitions that scenes belong to."""
