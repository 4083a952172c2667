"""Yangguang (阳光): the open-office platform of a county's family services."""
