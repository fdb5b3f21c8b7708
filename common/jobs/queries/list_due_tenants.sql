-- long: tenants with a job of $1 that is not done up to and with $2
SELECT t.tenant_id
FROM known_tenants t
WHERE (SELECT count(*) FROM job_runs r
       WHERE r.tenant_id = t.tenant_id AND r.job = ANY ($1::text[]) AND r.last_date >= $2::date) < cardinality($1::text[])
ORDER BY t.tenant_id
