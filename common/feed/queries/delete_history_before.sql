-- long: deletes those of a bucket's $3 oldest events that are history (under the floor) and were sequenced before $2
DELETE FROM feed WHERE bucket = $1 AND position = ANY (ARRAY(
  SELECT o.position
  FROM (SELECT f.position, f.sequenced_at FROM feed f
        WHERE f.bucket = $1 AND f.position <= (SELECT h.deleted_position FROM feed_head h WHERE h.bucket = $1)
        ORDER BY f.position LIMIT $3) o
  WHERE o.sequenced_at < $2))
