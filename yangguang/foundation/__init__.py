"""Ids, money, masks, keys, codes, once, events, audit, search; knows no domain."""
