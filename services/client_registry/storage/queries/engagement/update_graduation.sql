-- short: a changed graduation, when it is still at the version that was read ($3)
WITH updated AS (
  UPDATE graduations
  SET version = $4, grade = $5, since_on = $6, credited_classes = $7, updated_at = $8
  WHERE tenant_id = $1 AND graduation_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
