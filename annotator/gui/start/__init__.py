"""The page shown while no project is open."""
