"""What do the stories say together? Counts, support, counter-examples and what goes with what."""
