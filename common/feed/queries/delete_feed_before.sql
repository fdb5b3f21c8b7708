-- long: takes up to $3 of a bucket's oldest events sequenced before $2 out of the feed, and remembers the last one
--
-- Events of aggregates that begin with one of $4 stay as history, under the floor, where no watcher reads.
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
    AND NOT f.aggregate ^@ ANY ($4::text[])
  RETURNING f.position
)
UPDATE feed_head h SET deleted_position = greatest(h.deleted_position, l.position)
FROM last l
WHERE h.bucket = $1 AND l.position IS NOT NULL
RETURNING (SELECT count(*) FROM deleted), (SELECT count(*) FROM old o WHERE o.position <= l.position)
