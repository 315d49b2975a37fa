"""What is remembered on this machine, and the page where it is set."""
