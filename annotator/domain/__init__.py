"""What the program is about: frozen data and pure functions, standard library alone."""
