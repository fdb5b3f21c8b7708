-- R-38. Whose personal data was erased here, when, by whom and why: a proof, which holds none itself. A subject is a resource name
-- ("clients/0190..."): what history needs of it, and all that stays.
CREATE TABLE erasures (
  tenant_id uuid NOT NULL,
  subject text COLLATE "C" NOT NULL,
  requested_at timestamptz NOT NULL,
  requested_by text NOT NULL,
  reason text NOT NULL,
  erased_rows bigint NOT NULL,
  erased_events bigint NOT NULL DEFAULT 0,
  erased_answers bigint NOT NULL DEFAULT 0,
  -- NULL: the feed and the stored answers are still to be done.
  erased_at timestamptz,
  proof bytea,
  PRIMARY KEY (tenant_id, subject),
  CONSTRAINT erasures_proved CHECK ((erased_at IS NULL) = (proof IS NULL))
);
CREATE INDEX erasures_pending ON erasures (tenant_id, requested_at) WHERE erased_at IS NULL;
CREATE INDEX erasures_by_request ON erasures (tenant_id, requested_at, subject);
SELECT worker_table('erasures');

CREATE FUNCTION erasure_proof(e erasures) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(convert_to(concat_ws(E'\n', e.tenant_id, e.subject, extract(epoch FROM e.requested_at), e.requested_by, e.reason,
                                   e.erased_rows, e.erased_events, e.erased_answers, extract(epoch FROM e.erased_at)), 'UTF8'));

-- Takes the personal data of subjects out of a table: empties these columns (NULL where they may be, else '' or '{}'), or, without
-- columns, deletes the rows. With a parent, the rows are those of the parent's rows that name a subject, by the link: a column that
-- both have. How many rows.
CREATE FUNCTION erase_rows(tenant uuid, subjects uuid[], table_name text, subject_column text, erased_columns text[],
                           parent text, link text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  of_subject text := CASE WHEN parent = ''
    THEN format('%I = ANY ($2)', subject_column)
    ELSE format('%1$I IN (SELECT p.%1$I FROM %2$I p WHERE p.tenant_id = $1 AND p.%3$I = ANY ($2))', link, parent, subject_column)
  END;
  emptied text := (
    SELECT string_agg(format('%I = %s', a.attname,
             CASE WHEN a.attnotnull
               THEN format('%L::%s', CASE WHEN t.typcategory = 'A' THEN '{}' ELSE '' END, format_type(a.atttypid, NULL))
               ELSE 'NULL' END), ', ')
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = table_name::regclass AND a.attname = ANY (erased_columns));
  touched bigint;
BEGIN
  EXECUTE format(CASE WHEN emptied IS NULL THEN 'DELETE FROM %1$I' ELSE 'UPDATE %1$I SET %3$s' END
                 || ' WHERE tenant_id = $1 AND %2$s', table_name, of_subject, emptied)
  USING tenant, subjects;
  GET DIAGNOSTICS touched = ROW_COUNT;
  RETURN touched;
END $$;

-- Every row of this schema that names one of the subjects in a column like one of the patterns, and the rows that belong to such a
-- row by foreign keys, as JSON without the hidden columns and without those of bytes; with the name of their table. A table that
-- comes later counts by itself.
CREATE FUNCTION subject_rows(tenant uuid, subjects uuid[], patterns text[], hidden_columns text[])
RETURNS TABLE (collection text, record text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  place record;
BEGIN
  FOR place IN
    WITH RECURSIVE own AS (
      SELECT c.oid, c.relname, string_agg(format('t0.%I = ANY ($2)', a.attname), ' OR ') AS of_subject
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype AND a.attname LIKE ANY (patterns)
      GROUP BY c.oid, c.relname),
    places AS (
      SELECT own.oid, own.relname, 0 AS depth, own.of_subject FROM own
      UNION ALL
      SELECT c.oid, c.relname, p.depth + 1,
             format('EXISTS (SELECT 1 FROM %I t%s WHERE %s AND (%s))', p.relname, p.depth,
                    (SELECT string_agg(format('t%s.%I = t%s.%I', p.depth + 1, theirs.attname, p.depth, ours.attname), ' AND ')
                     FROM unnest(f.conkey, f.confkey) AS k (theirs, ours)
                     JOIN pg_attribute theirs ON theirs.attrelid = f.conrelid AND theirs.attnum = k.theirs
                     JOIN pg_attribute ours ON ours.attrelid = f.confrelid AND ours.attnum = k.ours), p.of_subject)
      FROM places p
      JOIN pg_constraint f ON f.contype = 'f' AND f.confrelid = p.oid AND p.depth < 4
      JOIN pg_class c ON c.oid = f.conrelid AND NOT c.relispartition
      WHERE c.oid NOT IN (SELECT own.oid FROM own))
    SELECT DISTINCT ON (places.relname) places.relname AS table_name, places.depth, places.of_subject,
           (SELECT coalesce(array_agg(b.attname::text), '{}') FROM pg_attribute b
            WHERE b.attrelid = places.oid AND b.atttypid = 'bytea'::regtype) AS bytes
    FROM places ORDER BY places.relname, places.depth
  LOOP
    RETURN QUERY EXECUTE format('SELECT %1$L::text, (to_jsonb(t%2$s) - $3)::text FROM %1$I t%2$s WHERE t%2$s.tenant_id = $1 AND (%3$s)',
                                place.table_name, place.depth, place.of_subject)
    USING tenant, subjects, hidden_columns || place.bytes;
  END LOOP;
END $$;
