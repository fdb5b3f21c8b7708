-- R-38. As before, but that rows where a column is set (`unless`; empty: none) keep theirs: a text that comes from a list says
-- nothing of a person, one of its own may. The function without it stays for the release before.
CREATE FUNCTION erase_rows(tenant uuid, subjects uuid[], table_name text, subject_column text, erased_columns text[],
                           parent text, link text, unless text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  of_subject text := CASE WHEN parent = ''
    THEN format('%I = ANY ($2)', subject_column)
    ELSE format('%1$I IN (SELECT p.%1$I FROM %2$I p WHERE p.tenant_id = $1 AND p.%3$I = ANY ($2))', link, parent, subject_column)
  END
  || CASE WHEN unless = '' THEN '' ELSE format(' AND %I IS NULL', unless) END;
  emptied text;
  filled text;
  touched bigint;
BEGIN
  SELECT string_agg(format('%I = %s', column_name, nothing), ', '),
         string_agg(format('%I IS DISTINCT FROM %s', column_name, nothing), ' OR ')
  INTO emptied, filled
  FROM (
    SELECT a.attname AS column_name,
           CASE WHEN a.attnotnull
             THEN format('%L::%s', CASE WHEN t.typcategory = 'A' THEN '{}' ELSE '' END, format_type(a.atttypid, NULL))
             ELSE 'NULL' END AS nothing
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = table_name::regclass AND a.attname = ANY (erased_columns)) erased;
  EXECUTE format(CASE WHEN emptied IS NULL THEN 'DELETE FROM %1$I' ELSE 'UPDATE %1$I SET %3$s' END
                 || ' WHERE tenant_id = $1 AND %2$s' || CASE WHEN emptied IS NULL THEN '' ELSE ' AND (%4$s)' END,
                 table_name, of_subject, emptied, filled)
  USING tenant, subjects;
  GET DIAGNOSTICS touched = ROW_COUNT;
  RETURN touched;
END $$;
