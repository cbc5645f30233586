"""What a person sees: the dock, its model and delegates, and the controller that wires them."""
