-- long: how many of these external ids contacts have
SELECT count(*) FROM interactions WHERE tenant_id = $1 AND external_id = ANY ($2::text[]) AND external_id <> ''
