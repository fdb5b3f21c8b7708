-- long: a bucket whose events after the cursor are partly deleted
SELECT h.bucket, h.deleted_position
FROM unnest($1::bigint[], $2::bigint[]) AS c (bucket, after)
JOIN feed_head h ON h.bucket = c.bucket
WHERE c.after < h.deleted_position
LIMIT 1
