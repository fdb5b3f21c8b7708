-- short: a contact point goes, when it is still at the version that was read ($3)
WITH deleted AS (
  DELETE FROM contact_points WHERE tenant_id = $1 AND contact_point_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM deleted
