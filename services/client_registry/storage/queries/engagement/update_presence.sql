-- short: a changed presence, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE presences
  SET version = $4, updated_at = $5, source = $6, attended_at = $7, class_id = $8, activity = $9, modality = $10, teacher = $11,
      unit = $12, deleted_at = $13, delete_reason = $14
  WHERE tenant_id = $1 AND presence_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
