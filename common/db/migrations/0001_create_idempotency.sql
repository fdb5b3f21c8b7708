-- What every migration builds its tables with, and the record of answered requests.

-- A guarded update that missed fails its transaction (common/db/sqlstate.h knows the code).
CREATE FUNCTION ensure_one(touched bigint) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  IF touched <> 1 THEN
    RAISE EXCEPTION 'a guarded update touched % rows', touched USING ERRCODE = 'VC001';
  END IF;
  RETURN touched;
END $$;

-- To be called once for each table with a tenant_id: S_app may use it, row by row of its tenant only; the owner too is
-- bound by that.
CREATE FUNCTION tenant_table(table_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', table_name, current_schema() || '_app');
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
  EXECUTE format(
    'CREATE POLICY tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)'
    ' WITH CHECK (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', table_name);
END $$;

-- Likewise for a table of the feed or the jobs: background threads (S_worker) see all tenants' rows of it.
CREATE FUNCTION worker_table(table_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tenant_table(table_name);
  EXECUTE format('CREATE POLICY worker ON %I TO %I USING (true) WITH CHECK (true)',
                 table_name, current_schema() || '_worker');
END $$;

-- For a table without tenant_id that belongs to the machinery (heads, leases): S_worker alone, or S_app too.
CREATE FUNCTION machinery_table(table_name text, role_suffix text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', table_name, current_schema() || role_suffix);
END $$;

CREATE TABLE idempotency (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  request_hash bytea NOT NULL,
  method text NOT NULL,
  response bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, request_id)
);
SELECT tenant_table('idempotency');
