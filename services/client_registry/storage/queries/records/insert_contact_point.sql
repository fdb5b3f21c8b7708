-- short: a new contact point
INSERT INTO contact_points (tenant_id, contact_point_id, version, client_id, kind, value, value_key, label, verified_at,
  verification, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
