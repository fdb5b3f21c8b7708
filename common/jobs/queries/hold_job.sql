-- short: locks the run until the transaction ends and renews its lease; no row when another runner has taken over
UPDATE job_runs SET leased_until = clock_timestamp() + make_interval(secs => $5)
WHERE tenant_id = $1 AND job = $2 AND lease_owner = $3 AND last_date = $4::date
RETURNING last_date
