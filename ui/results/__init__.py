"""The results: model, table, time line, and what is said of them."""
