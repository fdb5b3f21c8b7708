-- short: this process follows the source, unless another one has followed it within the last seconds ($4)
INSERT INTO feed_sources AS s (consumer, source, owner, refreshed_at) VALUES ($1, $2, $3, clock_timestamp())
ON CONFLICT (consumer, source) DO UPDATE SET owner = excluded.owner, refreshed_at = excluded.refreshed_at
WHERE s.owner = excluded.owner OR s.refreshed_at < clock_timestamp() - make_interval(secs => $4)
RETURNING owner
