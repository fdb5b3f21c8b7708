-- short: takes the day after $4 for run $3; no row when it is done already or another runner has it
UPDATE job_runs SET lease_owner = $3, leased_until = clock_timestamp() + make_interval(secs => $5)
WHERE tenant_id = $1 AND job = $2 AND last_date = $4::date
  AND (lease_owner IS NULL OR leased_until < clock_timestamp())
RETURNING last_date
