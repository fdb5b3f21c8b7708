-- short: a version of a template's body; the version that is there already stays
INSERT INTO document_template_bodies (tenant_id, template_id, body_version, body)
VALUES ($1, $2, $3, $4)
ON CONFLICT (tenant_id, template_id, body_version) DO NOTHING
