-- long: deletes up to $3 of a bucket's oldest events sequenced before $2 and remembers the last position deleted
WITH head AS (
  SELECT bucket, deleted_position FROM feed_head WHERE bucket = $1 FOR UPDATE
), old AS (
  SELECT f.position, f.sequenced_at FROM feed f, head h
  WHERE f.bucket = $1 AND f.position > h.deleted_position ORDER BY f.position LIMIT $3
), last AS (
  -- The run of old events from the floor on: nothing before a younger event stays, and no gap opens.
  SELECT coalesce(min(position) FILTER (WHERE sequenced_at >= $2) - 1, max(position)) AS position FROM old
), deleted AS (
  DELETE FROM feed f USING last l, head h
  WHERE f.bucket = $1 AND f.position > h.deleted_position AND f.position <= l.position
  RETURNING f.position
)
UPDATE feed_head h SET deleted_position = greatest(h.deleted_position, l.position)
FROM last l
WHERE h.bucket = $1 AND l.position IS NOT NULL
RETURNING (SELECT count(*) FROM deleted)
