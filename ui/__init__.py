"""What a person sees: the dock, its model and delegates, and the conductor that wires them."""
