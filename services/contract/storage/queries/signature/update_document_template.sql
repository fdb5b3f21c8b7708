-- short: a changed template, when it is still at the version before
WITH updated AS (
  UPDATE document_templates
  SET version = $3, display_name = $4, body_version = $5, archived_at = $6, updated_at = $7
  WHERE tenant_id = $1 AND template_id = $2 AND version = $3 - 1
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
