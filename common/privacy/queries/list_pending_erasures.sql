-- long: whose erasure is not done, of all tenants, or is to be done again, $1 seconds after it was done first: those that wait for
-- their first time come first, then the oldest
SELECT tenant_id, subject, erased_at IS NOT NULL AS again, coalesce(begun_position, 0)
FROM erasures
WHERE settled_at IS NULL AND (erased_at IS NULL OR erased_at <= now() - make_interval(secs => $1))
ORDER BY erased_at IS NOT NULL, requested_at
LIMIT 100
