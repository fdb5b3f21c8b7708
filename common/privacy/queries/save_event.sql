-- long: an event of the feed without personal data
UPDATE feed SET payload = $3, reason = '' WHERE bucket = $1 AND position = $2
