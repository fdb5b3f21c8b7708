-- short: who follows the source is alive
UPDATE feed_sources SET refreshed_at = clock_timestamp() WHERE consumer = $1 AND source = $2
