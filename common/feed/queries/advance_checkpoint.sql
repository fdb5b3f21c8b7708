-- short: moves buckets from where the consumer believes to stand; fewer rows than buckets: another consumer was faster
UPDATE feed_checkpoints c SET position = m.new_position
FROM unnest($3::smallint[], $4::bigint[], $5::bigint[]) AS m (bucket, old_position, new_position)
WHERE c.consumer = $1 AND c.source = $2 AND c.bucket = m.bucket AND c.position = m.old_position
