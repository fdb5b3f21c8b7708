-- short: a changed assessment, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE assessments
  SET version = $4, assessor = $5, assessed_on = $6, valid_until_on = $7, measure_keys = $8, measure_values = $9, notes = $10,
      attachments = $11, updated_at = $12
  WHERE tenant_id = $1 AND assessment_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
