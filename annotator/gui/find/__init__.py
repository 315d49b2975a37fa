"""Finding in the open article, and marking everything alike."""
