"""Small pictures of the area: true color, and the same with what counts as cloud tinted."""
