-- short: one line of the history
INSERT INTO policy_changes (tenant_id, change_id, unit, key, before, after, changed_at, changed_by, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
