"""Offices, the officers who serve in them, their positions and declared duties."""
