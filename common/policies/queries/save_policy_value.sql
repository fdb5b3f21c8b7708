-- short: what a unit has chosen of one parameter
INSERT INTO policy_values (tenant_id, unit, key, value, changed_at, changed_by, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (tenant_id, unit, key) DO UPDATE
SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by, reason = excluded.reason
