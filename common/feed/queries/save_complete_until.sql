-- short: everything that the source committed before $3 is applied here
UPDATE feed_sources SET complete_until = greatest(complete_until, $3::timestamptz) WHERE consumer = $1 AND source = $2
