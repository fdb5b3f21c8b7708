-- long: how many of the external ids are receivables' already
SELECT count(*) FROM receivables WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND external_id <> ''
