"""Fuzzing guided by coverage: `make fuzz`. What it finds becomes a test beside the code that it broke."""
