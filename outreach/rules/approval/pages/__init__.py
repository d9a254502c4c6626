"""What she reads: the digest and the receipt, as words and as a page."""
