-- long: denials from before a moment, at most 10,000
DELETE FROM denials
WHERE (tenant_id, denial_id) IN (SELECT tenant_id, denial_id FROM denials WHERE last_at < $1::timestamptz LIMIT 10000)
