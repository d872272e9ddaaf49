"""Raw industry news in, normalised Markdown with cited facts and a searchable site out."""
