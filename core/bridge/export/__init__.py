"""Images, tables and downloads as files."""
