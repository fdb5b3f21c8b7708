-- short: a new custom field
INSERT INTO custom_fields (tenant_id, custom_field_id, version, key, type, label_pt, label_en, choices, pii_class, archived,
  created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
