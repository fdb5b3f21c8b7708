-- long: tenants with a job of $1 that is not done up to and with $2; then the sandboxes, whose today is another
SELECT t.tenant_id
FROM known_tenants t
LEFT JOIN LATERAL (SELECT true AS ahead FROM sandbox_clock_steps s WHERE s.tenant_id = t.tenant_id LIMIT 1) c ON true
WHERE c.ahead
   OR (SELECT count(*) FROM job_runs r
       WHERE r.tenant_id = t.tenant_id AND r.job = ANY ($1::text[]) AND r.last_date >= $2::date) < cardinality($1::text[])
ORDER BY c.ahead IS NOT NULL, t.tenant_id
