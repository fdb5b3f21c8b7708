-- short: a changed modality, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE modalities
  SET version = $4, display_name = $5, grade_codes = $6, required_classes = $7, required_months = $8, required_evaluations = $9,
      updated_at = $10
  WHERE tenant_id = $1 AND modality_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
