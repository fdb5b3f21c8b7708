-- long: the position of a bucket's newest event
SELECT position FROM feed_head WHERE bucket = $1
