"""What is kept on disk: the cache of what was read, files written whole, downloads, saved searches."""
