-- long: how many of these external ids exist
SELECT count(*) FROM contracts WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND external_id <> ''
