-- What was derived of a client and goes with it.
CREATE FUNCTION client_derivations() RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY['client_activities', 'client_activity_changes', 'client_archivings'];

-- Which tables hold a row that names the client: every table of this schema with a column client_id or <role>_client_id, or one of
-- those that a merge names, except what was derived of the client. A table that comes later counts by itself.
CREATE FUNCTION client_references(tenant uuid, client uuid) RETURNS text[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  place record;
  found boolean;
  tables text[] := '{}';
BEGIN
  FOR place IN
    SELECT c.relname AS table_name, string_agg(format('%I = $2', a.attname), ' OR ') AS names_client
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
      AND (a.attname IN ('client_id', 'merged_into', 'survivor_id', 'absorbed_id') OR a.attname LIKE '%\_client\_id')
      AND NOT (c.relname = 'clients' AND a.attname = 'client_id') AND c.relname <> ALL (client_derivations())
    GROUP BY c.relname ORDER BY c.relname
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE tenant_id = $1 AND (%s))', place.table_name, place.names_client)
    INTO found USING tenant, client;
    IF found THEN
      tables := tables || place.table_name::text;
    END IF;
  END LOOP;
  RETURN tables;
END $$;

CREATE FUNCTION delete_client_derivations(tenant uuid, client uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY client_derivations() LOOP
    EXECUTE format('DELETE FROM %I WHERE tenant_id = $1 AND client_id = $2', table_name) USING tenant, client;
  END LOOP;
END $$;
