"""What all parts of the interface share: words, settings, messages."""
