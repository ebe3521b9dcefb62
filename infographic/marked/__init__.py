"""Reading marked-up values: YAML or plain Python ones, each with its place, and checking them."""
