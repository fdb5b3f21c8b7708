-- short: a changed custom field, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE custom_fields
  SET version = $4, label_pt = $5, label_en = $6, choices = $7, pii_class = $8, archived = $9, updated_at = $10
  WHERE tenant_id = $1 AND custom_field_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
