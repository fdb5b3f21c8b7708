-- long: an erasure is done, with how many events ($3) and answers ($4) were emptied; the feed's bucket had its head at $5 before
WITH done AS (
  UPDATE erasures SET erased_events = $3, erased_answers = $4, begun_position = $5, erased_at = now(), proof = ''
  WHERE tenant_id = $1 AND subject = $2 AND erased_at IS NULL
  RETURNING 1)
SELECT count(*) FROM done
