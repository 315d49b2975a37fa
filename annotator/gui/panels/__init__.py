"""What stands around the text: the bar of labels and the panel of annotations."""
