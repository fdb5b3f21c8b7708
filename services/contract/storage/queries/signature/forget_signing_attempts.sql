-- short: some that count no more
DELETE FROM signing_attempts
WHERE tenant_id = $1 AND source_hash IN (
  SELECT source_hash
  FROM signing_attempts
  WHERE tenant_id = $1 AND failed_at < $2
  ORDER BY failed_at
  LIMIT 20
  FOR UPDATE SKIP LOCKED)
