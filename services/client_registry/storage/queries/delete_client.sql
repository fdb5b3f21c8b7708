-- short: deletes a client and what was derived of it, when it is still at the version that was read ($3)
WITH deleted AS (
  DELETE FROM clients
  WHERE tenant_id = $1 AND client_id = $2 AND version = $3 AND client_references($1, $2) = '{}'
  RETURNING delete_client_derivations($1, $2))
SELECT ensure_one(count(*)) FROM deleted
