-- short: where a consumer stands
SELECT bucket, position FROM feed_checkpoints WHERE consumer = $1 AND source = $2
