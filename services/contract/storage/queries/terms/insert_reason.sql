-- short: a new reason
INSERT INTO reasons (tenant_id, reason_id, version, kind, display_name, parent_id, depth, counts_as_churn, archived, path, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
