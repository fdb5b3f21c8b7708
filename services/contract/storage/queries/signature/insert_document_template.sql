-- short: a new template
INSERT INTO document_templates (tenant_id, template_id, version, code, display_name, language, body_version, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
