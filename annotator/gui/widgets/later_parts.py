"""Parts of a widget that are made when they are first asked for."""


class LaterParts:
    """Knows which of its cached properties are made: to ask for one would make it."""

    def is_made(self, part: str) -> bool:
        """Whether there is such a part already."""
        return part in vars(self)
