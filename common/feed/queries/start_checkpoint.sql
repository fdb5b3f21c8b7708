-- short: sets every bucket to where a snapshot or the feed's beginning leaves the consumer; never back
INSERT INTO feed_checkpoints AS c (consumer, source, bucket, position)
SELECT $1, $2, s.bucket, s.position FROM unnest($3::smallint[], $4::bigint[]) AS s (bucket, position)
ON CONFLICT (consumer, source, bucket) DO UPDATE SET position = excluded.position WHERE c.position < excluded.position
