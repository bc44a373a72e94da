"""Abstract classes of containers: isinstance(x, Mapping) asks what x can do."""
