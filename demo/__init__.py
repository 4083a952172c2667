"""The demo county: real places, synthetic people, and what loads them."""
