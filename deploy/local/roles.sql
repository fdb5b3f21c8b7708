-- The roles and the schema of one service, in the database that psql is connected to, as superuser:
--   VINCULO_ROLE_PASSWORD=... psql -v schema=contract -f roles.sql
-- S_owner runs migrations and owns the schema; S_app serves calls, under row level security; S_worker is S_app for
-- background threads, and sees all tenants in the tables of the feed and the jobs alone. No role bypasses anything.
-- May run again: the passwords are set anew.
SET client_min_messages = warning;
\getenv password VINCULO_ROLE_PASSWORD
SELECT set_config('roles.schema', :'schema', false), set_config('roles.password', :'password', false);

DO $$
DECLARE
  s text := current_setting('roles.schema');
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[s || '_owner', s || '_app', s || '_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    EXECUTE format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE INHERIT PASSWORD %L',
                   name, current_setting('roles.password'));
  END LOOP;
  EXECUTE format('GRANT %I TO %I', s || '_app', s || '_worker');
  EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', s, s || '_owner');
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', s, s || '_app');
  EXECUTE format('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
END $$;

-- Row level security keeps an operator that might betray other tenants' rows away from the indexes. && on arrays compares
-- and cannot: marked so, an index by it serves the search for clients by name and by custom values (services/client_registry).
DO $$
BEGIN
  IF NOT (SELECT proleakproof FROM pg_proc WHERE oid = 'pg_catalog.arrayoverlap'::regproc) THEN
    ALTER FUNCTION pg_catalog.arrayoverlap(anyarray, anyarray) LEAKPROOF;
  END IF;
END $$;
