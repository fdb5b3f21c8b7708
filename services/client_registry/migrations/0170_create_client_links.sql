-- R-18. Who is responsible for a client, pays for it, benefits from what it has; both days included.
CREATE TABLE client_links (
  tenant_id uuid NOT NULL,
  link_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  kind smallint NOT NULL,
  related_client_id uuid NOT NULL,
  relationship text NOT NULL,
  first_on date NOT NULL,
  last_on date,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- What a client has once at a time of a kind: one payer, whoever that is; of the other kinds the same client once.
  held_once text COLLATE "C" NOT NULL GENERATED ALWAYS AS (CASE kind WHEN 2 THEN '' ELSE related_client_id::text END) STORED,
  PRIMARY KEY (tenant_id, link_id),
  CONSTRAINT client_links_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT client_links_to_a_client FOREIGN KEY (tenant_id, related_client_id) REFERENCES clients,
  CONSTRAINT client_links_of_two CHECK (client_id <> related_client_id),
  CONSTRAINT client_links_kind_known CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT client_links_last_after_first CHECK (last_on >= first_on)
);
CREATE INDEX client_links_by_client ON client_links (tenant_id, client_id, kind, first_on);
CREATE INDEX client_links_by_related ON client_links (tenant_id, related_client_id, kind, first_on);
CREATE INDEX client_links_by_first_day ON client_links (tenant_id, first_on, link_id);
SELECT tenant_table('client_links');

-- As before (0121), and a row that would name the survivor twice, a link between the two that become one, stays as it is.
CREATE OR REPLACE FUNCTION move_client_rows(tenant uuid, merge uuid, table_name text, client_column text, key_columns text[],
                                            once_columns text[], from_client uuid, to_client uuid)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  row_key text := (SELECT string_agg(format('t.%I::text', k), ', ') FROM unnest(key_columns) AS k);
  not_there text := '';
  not_twice text := (
    SELECT coalesce(string_agg(format('AND t.%I <> $4', a.attname), ' '), '')
    FROM pg_attribute a
    WHERE a.attrelid = to_regclass(format('%I', table_name)) AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid = 'uuid'::regtype AND a.attname LIKE '%client\_id' AND a.attname <> client_column);
  moved bigint;
BEGIN
  IF once_columns IS NOT NULL THEN
    not_there := format('AND NOT EXISTS (SELECT 1 FROM %1$I o WHERE o.tenant_id = $1 AND o.%2$I = $4 %3$s)',
      table_name, client_column,
      (SELECT coalesce(string_agg(format('AND o.%1$I = t.%1$I', c), ' '), '') FROM unnest(once_columns) AS c));
  END IF;
  EXECUTE format(
    'WITH moved AS (UPDATE %1$I AS t SET %2$I = $4 WHERE t.tenant_id = $1 AND t.%2$I = $3 %4$s %5$s
                    RETURNING ARRAY[%3$s] AS row_key),
     kept AS (INSERT INTO client_merge_moves (tenant_id, merge_id, place, row_key) SELECT $1, $2, $5, row_key FROM moved)
     SELECT count(*) FROM moved',
    table_name, client_column, row_key, not_there, not_twice)
  INTO moved USING tenant, merge, from_client, to_client, table_name || '.' || client_column;
  RETURN moved;
END $$;
