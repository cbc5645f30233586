"""Where, when and how much cloud."""
