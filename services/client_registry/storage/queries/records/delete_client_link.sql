-- short: a link goes, when it is still at the version that was read ($3)
WITH deleted AS (
  DELETE FROM client_links WHERE tenant_id = $1 AND link_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM deleted
