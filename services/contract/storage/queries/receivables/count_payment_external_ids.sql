-- long: how many of the external ids are payments' already
SELECT count(*) FROM payments WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND external_id <> ''
