-- R-37. What each import wrote, so that it can be taken back.
-- The clients that a chunk made: those of the lines after after_line.
CREATE TABLE import_clients (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  after_line bigint NOT NULL,
  client_ids uuid[] NOT NULL,
  PRIMARY KEY (tenant_id, import_id, after_line),
  CONSTRAINT import_clients_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports
);
SELECT tenant_table('import_clients');

-- The clients that an import changed: at which version it left them, and how they were (a vinculo.client_registry.v1.Client).
-- Personal data: it goes with its client, by client_id.
CREATE TABLE import_changes (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  client_id uuid NOT NULL,
  version bigint NOT NULL,
  before bytea NOT NULL,
  PRIMARY KEY (tenant_id, import_id, client_id),
  CONSTRAINT import_changes_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports
);
CREATE INDEX import_changes_by_client ON import_changes (tenant_id, client_id);
SELECT tenant_table('import_changes');

-- How a client was before an import goes with it, and so does what rows said of it.
DO $$
BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION client_derivations() RETURNS text[] LANGUAGE sql IMMUTABLE RETURN %L::text[]',
                 client_derivations() || 'import_changes'::text);
END $$;
CREATE OR REPLACE FUNCTION delete_client_derivations(tenant uuid, client uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY client_derivations() LOOP
    EXECUTE format('DELETE FROM %I WHERE tenant_id = $1 AND client_id = $2', table_name) USING tenant, client;
  END LOOP;
  UPDATE import_errors SET raw_value = '', message = '' WHERE tenant_id = tenant AND resource_id = client;
END $$;

-- The clients made by an import that rows name, and the table: what client_references tells of one, for many.
CREATE FUNCTION import_references(tenant uuid, import uuid) RETURNS TABLE (client_id uuid, referred_by text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT c.relname AS table_name, a.attname AS column_name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
      AND (a.attname IN ('client_id', 'merged_into', 'survivor_id', 'absorbed_id') OR a.attname LIKE '%\_client\_id')
      AND NOT (c.relname = 'clients' AND a.attname = 'client_id') AND c.relname <> ALL (client_derivations())
    ORDER BY c.relname, a.attname
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT DISTINCT made.client_id, %L::text FROM import_clients i CROSS JOIN unnest(i.client_ids) AS made (client_id)'
      ' JOIN %I t ON t.tenant_id = i.tenant_id AND t.%I = made.client_id'
      ' WHERE i.tenant_id = $1 AND i.import_id = $2', place.table_name, place.table_name, place.column_name)
    USING tenant, import;
  END LOOP;
END $$;
