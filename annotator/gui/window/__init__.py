"""The main window: its frame, its panes, what acts in it and who hears of what."""
