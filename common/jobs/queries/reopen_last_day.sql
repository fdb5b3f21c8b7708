-- short: the day $3, if it is the last one done, is due once more for each job of $2 that nobody is at
UPDATE job_runs SET last_date = last_date - 1
WHERE tenant_id = $1 AND job = ANY ($2::text[]) AND last_date = $3::date AND lease_owner IS NULL
