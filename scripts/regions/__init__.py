"""Makes the table of places from public data: one room per source."""
