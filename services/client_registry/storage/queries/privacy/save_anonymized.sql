-- long: a client, saved at this version, is nobody any more
WITH saved AS (
  UPDATE clients SET anonymized_at = $4, archive_reason = ''
  WHERE tenant_id = $1 AND client_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM saved
