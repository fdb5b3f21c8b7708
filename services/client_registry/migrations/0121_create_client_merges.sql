-- R-29. Which client was merged into which, by whom and why. The absorbed client keeps its row and all it says; clients.merged_into
-- leads to the survivor. One merge of an absorbed client stands at a time.
CREATE TABLE client_merges (
  tenant_id uuid NOT NULL,
  merge_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  survivor_id uuid NOT NULL,
  absorbed_id uuid NOT NULL,
  reason text NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by text NOT NULL,
  -- The survivor's fields that changed, and the survivor as it was before and after (vinculo.client_registry.v1.Client): what an
  -- undo gives back. Personal data.
  changed_fields text[] NOT NULL,
  survivor_before bytea NOT NULL,
  survivor_after bytea NOT NULL,
  undone_at timestamptz,
  undone_by text NOT NULL DEFAULT '',
  undo_reason text NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, merge_id),
  CONSTRAINT client_merges_of_two CHECK (survivor_id <> absorbed_id)
);
CREATE UNIQUE INDEX client_merges_standing ON client_merges (tenant_id, absorbed_id) WHERE undone_at IS NULL;
CREATE INDEX client_merges_by_survivor ON client_merges (tenant_id, survivor_id);
CREATE INDEX client_merges_by_time ON client_merges (tenant_id, merged_at, merge_id);
SELECT tenant_table('client_merges');

-- The rows of other tables that a merge gave to the survivor, by their keys: what an undo gives back.
CREATE TABLE client_merge_moves (
  tenant_id uuid NOT NULL,
  merge_id uuid NOT NULL,
  -- "accesses.client_id"
  place text NOT NULL,
  row_key text[] NOT NULL,
  PRIMARY KEY (tenant_id, merge_id, place, row_key),
  CONSTRAINT client_merge_moves_of_a_merge FOREIGN KEY (tenant_id, merge_id) REFERENCES client_merges
);
SELECT tenant_table('client_merge_moves');

-- Both work on a table of the list in storage/merge/client_places.h: its name, the column that names the client, the columns of
-- its key without the tenant, and the columns of which a client has each value once (NULL: no such rule; none: one row a client).
-- A row that the survivor has already stays with the absorbed client.
CREATE FUNCTION move_client_rows(tenant uuid, merge uuid, table_name text, client_column text, key_columns text[],
                                 once_columns text[], from_client uuid, to_client uuid)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  row_key text := (SELECT string_agg(format('t.%I::text', k), ', ') FROM unnest(key_columns) AS k);
  not_there text := '';
  moved bigint;
BEGIN
  IF once_columns IS NOT NULL THEN
    not_there := format('AND NOT EXISTS (SELECT 1 FROM %1$I o WHERE o.tenant_id = $1 AND o.%2$I = $4 %3$s)',
      table_name, client_column,
      (SELECT coalesce(string_agg(format('AND o.%1$I = t.%1$I', c), ' '), '') FROM unnest(once_columns) AS c));
  END IF;
  EXECUTE format(
    'WITH moved AS (UPDATE %1$I AS t SET %2$I = $4 WHERE t.tenant_id = $1 AND t.%2$I = $3 %4$s RETURNING ARRAY[%3$s] AS row_key),
     kept AS (INSERT INTO client_merge_moves (tenant_id, merge_id, place, row_key) SELECT $1, $2, $5, row_key FROM moved)
     SELECT count(*) FROM moved',
    table_name, client_column, row_key, not_there)
  INTO moved USING tenant, merge, from_client, to_client, table_name || '.' || client_column;
  RETURN moved;
END $$;

-- Those that are still where the merge put them.
CREATE FUNCTION return_client_rows(tenant uuid, merge uuid, table_name text, client_column text, key_columns text[],
                                   from_client uuid, to_client uuid)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  row_key text := (SELECT string_agg(format('t.%I::text', k), ', ') FROM unnest(key_columns) AS k);
  returned bigint;
BEGIN
  EXECUTE format(
    'UPDATE %1$I AS t SET %2$I = $4 WHERE t.tenant_id = $1 AND t.%2$I = $3
       AND ARRAY[%3$s] IN (SELECT m.row_key FROM client_merge_moves m WHERE m.tenant_id = $1 AND m.merge_id = $2 AND m.place = $5)',
    table_name, client_column, row_key)
  USING tenant, merge, from_client, to_client, table_name || '.' || client_column;
  GET DIAGNOSTICS returned = ROW_COUNT;
  RETURN returned;
END $$;

CREATE FUNCTION count_client_rows(tenant uuid, table_name text, client_column text, client uuid)
RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  rows bigint;
BEGIN
  EXECUTE format('SELECT count(*) FROM %I WHERE tenant_id = $1 AND %I = $2', table_name, client_column)
  INTO rows USING tenant, client;
  RETURN rows;
END $$;
