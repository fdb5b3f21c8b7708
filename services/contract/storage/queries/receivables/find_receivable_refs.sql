-- long: receivables that rows of an import name, by id or external id
SELECT receivable_id, external_id, client_id
FROM receivables
WHERE tenant_id = $1 AND (receivable_id = ANY ($2::uuid[]) OR (external_id = ANY ($3::text[]) AND external_id <> ''))
