"""A county from a folder of tables: read, compared with each other, carried out by the rooms' actions, all or none."""
