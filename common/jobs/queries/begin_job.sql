-- short: a job that the tenant has not had before is done up to and with $3
INSERT INTO job_runs (tenant_id, job, last_date) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, job) DO NOTHING
