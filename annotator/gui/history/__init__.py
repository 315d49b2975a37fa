"""What was done to an article or a mark, and the way back to an earlier state."""
