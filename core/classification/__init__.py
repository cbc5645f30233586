"""What the pixels of quality layers mean: classes, schemes, class counts, limits and verdicts."""
