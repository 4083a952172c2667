"""What each operation does: a query or an action of the room whose it is, put into words for programs."""
