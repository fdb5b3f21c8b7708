-- short: a new graduation
INSERT INTO graduations (tenant_id, graduation_id, version, client_id, modality_id, grade, since_on, credited_classes, created_at,
  updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
