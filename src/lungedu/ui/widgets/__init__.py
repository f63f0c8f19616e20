"""Small parts that pages and blocks are made of."""
