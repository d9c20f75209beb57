"""Where the graph lives while it is asked; see `Store` for what every store can do."""
