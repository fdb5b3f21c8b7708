-- short: what the consumer made of the source's messages when all of them were last applied
SELECT projection FROM feed_sources WHERE consumer = $1 AND source = $2
