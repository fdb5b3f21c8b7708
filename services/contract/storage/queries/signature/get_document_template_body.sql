-- short: one version of a template's body
SELECT body
FROM document_template_bodies
WHERE tenant_id = $1 AND template_id = $2 AND body_version = $3
