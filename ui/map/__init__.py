"""The results and the area on the map canvas."""
