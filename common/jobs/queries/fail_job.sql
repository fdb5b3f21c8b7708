-- short: the day after $4 failed and may be tried again
UPDATE job_runs SET last_error = $5, lease_owner = NULL, leased_until = NULL
WHERE tenant_id = $1 AND job = $2 AND lease_owner = $3 AND last_date = $4::date
