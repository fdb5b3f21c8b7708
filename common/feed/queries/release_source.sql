-- short: this process follows the source no longer
UPDATE feed_sources SET refreshed_at = '-infinity' WHERE consumer = $1 AND source = $2 AND owner = $3
