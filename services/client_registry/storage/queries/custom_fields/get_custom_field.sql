-- short: one custom field
SELECT custom_field_id, version, key, type, label_pt, label_en, choices, pii_class, archived, created_at, updated_at
FROM custom_fields
WHERE tenant_id = $1 AND custom_field_id = $2
