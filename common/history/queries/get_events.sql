-- long: events by aggregate ($2) and version ($3); those that there are
SELECT f.aggregate, f.version, f.type, f.payload
FROM unnest($2::text[], $3::bigint[]) AS wanted (aggregate, version)
JOIN feed f ON f.tenant_id = $1 AND f.aggregate = wanted.aggregate AND f.version = wanted.version
