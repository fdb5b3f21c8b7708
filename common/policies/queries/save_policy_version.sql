-- short: a change of a unit's values, when nobody has changed them since they were read
WITH saved AS (
  INSERT INTO policy_versions AS v (tenant_id, unit, version) VALUES ($1, $2, $3)
  ON CONFLICT (tenant_id, unit) DO UPDATE SET version = excluded.version WHERE v.version = excluded.version - 1
  RETURNING 1)
SELECT ensure_one(count(*)) FROM saved
