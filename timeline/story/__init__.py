"""Claims of all articles in, one timeline out: events, order, disputes, graph and queries."""
