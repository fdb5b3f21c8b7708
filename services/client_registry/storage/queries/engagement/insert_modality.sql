-- short: a new modality
INSERT INTO modalities (tenant_id, modality_id, version, code, display_name, grade_codes, required_classes, required_months,
  required_evaluations, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
