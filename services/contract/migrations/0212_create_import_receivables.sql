-- R-37. The receivables that a chunk of an import made, so that it can be taken back: those of the lines after after_line.
CREATE TABLE import_receivables (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  after_line bigint NOT NULL,
  receivable_ids uuid[] NOT NULL,
  PRIMARY KEY (tenant_id, import_id, after_line),
  CONSTRAINT import_receivables_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports
);
SELECT tenant_table('import_receivables');

-- The receivables made by an import that rows name, and the table: every table of this schema with a column receivable_id or
-- <role>_receivable_id. Previews of block runs do not count, and keep what they told. A table that comes later counts by itself.
-- Each is read once, as by import_contract_references.
CREATE FUNCTION import_receivable_references(tenant uuid, import uuid) RETURNS TABLE (receivable_id uuid, referred_by text)
LANGUAGE plpgsql STABLE SET enable_nestloop = off AS $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT c.relname AS table_name, a.attname AS column_name
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
      AND (a.attname = 'receivable_id' OR a.attname LIKE '%\_receivable\_id')
      AND c.relname NOT IN ('receivables', 'block_run_changes')
    ORDER BY c.relname, a.attname
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT DISTINCT t.%I, %L::text FROM %I t WHERE t.tenant_id = $1 AND t.%I IN'
      ' (SELECT unnest(i.receivable_ids) FROM import_receivables i WHERE i.tenant_id = $1 AND i.import_id = $2)',
      place.column_name, place.table_name, place.table_name, place.column_name)
    USING tenant, import;
  END LOOP;
  RETURN QUERY
    SELECT DISTINCT t.receivable_id, 'block_run_changes'
    FROM block_run_changes t
    JOIN block_runs r ON r.tenant_id = t.tenant_id AND r.run_id = t.run_id AND r.mode = 1
    WHERE t.tenant_id = tenant
      AND t.receivable_id IN (
        SELECT unnest(i.receivable_ids) FROM import_receivables i WHERE i.tenant_id = tenant AND i.import_id = import);
END $$;

-- For each receivable that is deleted PostgreSQL looks for rows that refer to it.
CREATE INDEX terminations_by_fine_receivable ON terminations (tenant_id, fine_receivable_id) WHERE fine_receivable_id IS NOT NULL;
