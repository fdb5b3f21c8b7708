-- How far each daily job has come for each tenant, and who runs it now.
CREATE TABLE job_runs (
  tenant_id uuid NOT NULL,
  job text NOT NULL,
  last_date date NOT NULL,
  leased_until timestamptz,
  lease_owner uuid,
  last_success_at timestamptz,
  last_error text NOT NULL DEFAULT '',
  CONSTRAINT job_runs_pkey PRIMARY KEY (tenant_id, job),
  CONSTRAINT job_runs_lease_has_owner CHECK ((leased_until IS NULL) = (lease_owner IS NULL))
);

-- Only the worker role runs jobs; it sees every tenant's progress.
DO $$
DECLARE
  worker text := current_schema() || '_worker';
BEGIN
  ALTER TABLE job_runs ENABLE ROW LEVEL SECURITY;
  ALTER TABLE job_runs FORCE ROW LEVEL SECURITY;
  EXECUTE format('CREATE POLICY worker ON job_runs TO %I USING (true) WITH CHECK (true)', worker);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON job_runs TO %I', worker);
END $$;
