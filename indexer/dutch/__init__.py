"""What do we know of Dutch? Words, their forms and their lemmas. Knows no stories."""
