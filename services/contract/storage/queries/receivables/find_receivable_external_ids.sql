-- long: those of the external ids that are receivables' already
SELECT external_id FROM receivables WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND external_id <> ''
