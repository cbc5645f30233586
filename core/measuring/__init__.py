"""Measuring acquisitions: of one area or many, here or on other machines."""
