-- long: whose erasure is not done, of all tenants, the oldest first; or is to be done again, $1 seconds after it was done first
SELECT tenant_id, subject, erased_at IS NOT NULL AS again
FROM erasures
WHERE settled_at IS NULL AND (erased_at IS NULL OR erased_at <= now() - make_interval(secs => $1))
ORDER BY requested_at
LIMIT 100
