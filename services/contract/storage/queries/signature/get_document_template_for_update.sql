-- short: one template with its newest body, locked
SELECT t.template_id, t.version, t.code, t.display_name, t.language, t.body_version, t.archived_at, t.created_at, t.updated_at, b.body
FROM document_templates t JOIN document_template_bodies b
  ON b.tenant_id = t.tenant_id AND b.template_id = t.template_id AND b.body_version = t.body_version
WHERE t.tenant_id = $1 AND t.template_id = $2
FOR UPDATE OF t
