-- short: for each bucket its head and the age of the oldest event staged since $1, at one moment (microseconds of the Unix epoch)
SELECT h.bucket,
       h.position,
       (extract(epoch FROM (SELECT min(p.staged_at) FROM outbox_pending p WHERE p.bucket = h.bucket AND p.staged_at >= $1)) * 1000000)::bigint,
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint
FROM feed_head h
