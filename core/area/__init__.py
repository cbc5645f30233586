"""The area asked about, and areas that are typed or pasted."""
