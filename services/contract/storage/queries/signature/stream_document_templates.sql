-- long: every template of the tenant, without bodies, for a snapshot
SELECT template_id, version, code, display_name, language, body_version, archived_at, created_at, updated_at, '' AS body
FROM document_templates
WHERE tenant_id = $1
