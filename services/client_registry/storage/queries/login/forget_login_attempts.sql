-- short: takes some attempts away that count no more
DELETE FROM login_attempts
WHERE tenant_id = $1 AND (kind, key_hash) IN (
  SELECT kind, key_hash
  FROM login_attempts
  WHERE tenant_id = $1 AND last_at < $2
  ORDER BY last_at
  LIMIT 20
  FOR UPDATE SKIP LOCKED)
