"""What the numbers of bands are as reflectance."""
