-- long: the next events of several buckets, in the order of the arrays, at most $4 events and about $5 bytes
--
-- Of each bucket those after $2 up to $3. The last column is how many events there were before the bytes cut them.
SELECT bucket, position, tenant_id, event_id, aggregate, version, actor, reason, request_id, occurred_at, recorded_at, type,
       payload, found
FROM (
  SELECT e.*, b.place, count(*) OVER () AS found,
         sum(octet_length(e.payload)) OVER (ORDER BY b.place, e.position) - octet_length(e.payload) AS bytes_before
  FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) WITH ORDINALITY AS b (bucket, after, up_to, place)
  CROSS JOIN LATERAL (
    SELECT * FROM feed f
    WHERE f.bucket = b.bucket AND f.position > b.after AND f.position <= b.up_to
      AND ($6::uuid IS NULL OR f.tenant_id = $6)
      AND (cardinality($7::text[]) = 0 OR f.type = ANY ($7))
    ORDER BY f.position
    LIMIT $4
  ) e
  ORDER BY b.place, e.position
  LIMIT $4
) batch
WHERE bytes_before < $5
ORDER BY place, position
