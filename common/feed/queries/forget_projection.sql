-- short: what is applied of the source is not all that its reader keeps: nothing is complete until that has learnt the rest
UPDATE feed_sources SET projection = '', complete_until = '-infinity' WHERE consumer = $1 AND source = $2
