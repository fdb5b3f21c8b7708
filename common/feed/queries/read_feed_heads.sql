-- long: the head of every bucket, in the snapshot of the transaction
SELECT bucket, position FROM feed_head
