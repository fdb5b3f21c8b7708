-- short: everything that the source committed before $4 is applied here
UPDATE feed_sources SET complete_until = greatest(complete_until, $4::timestamptz), refreshed_at = clock_timestamp(), owner = $3
WHERE consumer = $1 AND source = $2
