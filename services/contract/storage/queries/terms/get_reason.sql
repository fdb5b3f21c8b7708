-- short: one reason
SELECT reason_id, version, kind, display_name, parent_id, depth, counts_as_churn, archived, path, created_at, updated_at
FROM reasons
WHERE tenant_id = $1 AND reason_id = $2
