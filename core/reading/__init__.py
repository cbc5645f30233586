"""Reading a quality layer: its header, the blocks that the area touches, and their class counts."""
