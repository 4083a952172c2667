"""Very many walls at once: a village page's template worded once and filled for each village, shard by shard."""
