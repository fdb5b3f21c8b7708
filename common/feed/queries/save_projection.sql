-- short: all of the source's messages are applied in this way
UPDATE feed_sources SET projection = $3 WHERE consumer = $1 AND source = $2
