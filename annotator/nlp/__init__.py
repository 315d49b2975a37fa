"""Language models, training data and worker processes; heavy imports are lazy."""
