"""Pages about a search for those without a GIS: values and HTML, no Qt."""
