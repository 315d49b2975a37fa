"""The page of statistics: figures as plots, drawn by our own painter."""
