-- short: the attempt of a source was no failure
UPDATE login_attempts
SET failures = greatest(failures - 1, 0)
WHERE tenant_id = $1 AND kind = $2 AND key_hash = $3
