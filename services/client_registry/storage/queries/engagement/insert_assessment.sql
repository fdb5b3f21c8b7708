-- short: a new assessment
INSERT INTO assessments (tenant_id, assessment_id, version, client_id, assessor, assessed_on, valid_until_on, measure_keys,
  measure_values, notes, attachments, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
