-- short: uses up a token that was found
WITH used AS (
  DELETE FROM portal_login_tokens
  WHERE tenant_id = $1 AND token_hash = $2
  RETURNING 1)
SELECT ensure_one(count(*)) FROM used
