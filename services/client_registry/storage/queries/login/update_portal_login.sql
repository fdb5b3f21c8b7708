-- short: a changed login, when it is still at the version before
WITH updated AS (
  UPDATE portal_logins
  SET version = $3, login_name = $4, login_key = $5, state = $6, password_hash = $7, password_set_at = $8,
      reset_requested_at = $9, updated_at = $10
  WHERE tenant_id = $1 AND client_id = $2 AND version = $3 - 1
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
