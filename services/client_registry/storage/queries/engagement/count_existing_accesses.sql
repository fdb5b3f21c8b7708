-- long: how many of these accesses, by id and time, are stored
SELECT count(*)
FROM unnest($2::uuid[], $3::timestamptz[]) AS r (access_id, accessed_at)
JOIN accesses AS a ON a.tenant_id = $1 AND a.accessed_at = r.accessed_at AND a.access_id = r.access_id
