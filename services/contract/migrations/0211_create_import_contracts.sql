-- R-37. The contracts that a chunk of an import made, so that it can be taken back: those of the lines after after_line.
CREATE TABLE import_contracts (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  after_line bigint NOT NULL,
  contract_ids uuid[] NOT NULL,
  PRIMARY KEY (tenant_id, import_id, after_line),
  CONSTRAINT import_contracts_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports
);
SELECT tenant_table('import_contracts');

-- What was worked out of a contract and goes with it: nobody has seen it but in previews.
CREATE FUNCTION contract_derivations() RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY['access_rechecks', 'block_run_changes', 'contract_charges'];

-- The contracts made by an import that rows name, and the table: every table of this schema with a column contract_id or
-- <role>_contract_id, or one of those that a transfer names, except what was derived. A table that comes later counts by itself.
-- Each is read once: the planner knows nothing of an array's size, and loops over one of a million take hours.
CREATE FUNCTION import_contract_references(tenant uuid, import uuid) RETURNS TABLE (contract_id uuid, referred_by text)
LANGUAGE plpgsql STABLE SET enable_nestloop = off AS $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT c.relname AS table_name, a.attname AS column_name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
      AND (a.attname IN ('contract_id', 'transferred_from', 'transferred_to') OR a.attname LIKE '%\_contract\_id')
      AND NOT (c.relname = 'contracts' AND a.attname = 'contract_id') AND c.relname <> ALL (contract_derivations())
    ORDER BY c.relname, a.attname
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT DISTINCT t.%I, %L::text FROM %I t WHERE t.tenant_id = $1 AND t.%I IN'
      ' (SELECT unnest(i.contract_ids) FROM import_contracts i WHERE i.tenant_id = $1 AND i.import_id = $2)',
      place.column_name, place.table_name, place.table_name, place.column_name)
    USING tenant, import;
  END LOOP;
END $$;

CREATE FUNCTION delete_import_derivations(tenant uuid, import uuid) RETURNS void
LANGUAGE plpgsql SET enable_nestloop = off AS $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY contract_derivations() LOOP
    EXECUTE format(
      'DELETE FROM %I t WHERE t.tenant_id = $1 AND t.contract_id IN'
      ' (SELECT unnest(i.contract_ids) FROM import_contracts i WHERE i.tenant_id = $1 AND i.import_id = $2)', table_name)
    USING tenant, import;
  END LOOP;
END $$;

-- For each contract that is deleted PostgreSQL looks for rows that refer to it.
CREATE INDEX contract_turns_by_contract ON contract_turns (tenant_id, contract_id);
CREATE INDEX credit_listings_by_contract ON credit_listings (tenant_id, contract_id);
