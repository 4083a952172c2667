"""`yangguang verify`: is a proof, poster, page, site or log what was signed? Needs no Django and no database."""
