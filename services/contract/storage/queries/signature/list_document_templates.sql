-- long: one page of the tenant's templates, by filter and order, without bodies
SELECT template_id, version, code, display_name, language, body_version, archived_at, created_at, updated_at, '' AS body,
  /*order_values*/
FROM document_templates
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
