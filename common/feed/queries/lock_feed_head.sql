-- short: takes a bucket for this transaction; no row when another sequencer has it
SELECT position FROM feed_head WHERE bucket = $1 FOR UPDATE SKIP LOCKED
