-- short: the day after $4 is done
UPDATE job_runs
SET last_date = last_date + 1, last_success_at = clock_timestamp(), last_error = '', lease_owner = NULL, leased_until = NULL
WHERE tenant_id = $1 AND job = $2 AND lease_owner = $3 AND last_date = $4::date
RETURNING last_date
