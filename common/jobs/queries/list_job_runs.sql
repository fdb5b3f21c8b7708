-- short: how far the tenant's jobs have come
SELECT job, last_date, (extract(epoch FROM last_success_at) * 1000000)::bigint, last_error
FROM job_runs WHERE tenant_id = $1
