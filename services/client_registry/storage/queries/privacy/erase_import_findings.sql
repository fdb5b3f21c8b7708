-- long: what imports found of a client: in the rows that became it ($2), in rows with one of its values ($3), and in previews (mode
-- 1), which do not tell whose a row is
UPDATE import_errors e SET raw_value = '', message = ''
WHERE e.tenant_id = $1
  AND (e.resource_id = $2 OR e.raw_value = ANY ($3::text[])
       OR (e.resource_id IS NULL AND e.raw_value <> ''
           AND EXISTS (SELECT 1 FROM imports i WHERE i.tenant_id = $1 AND i.import_id = e.import_id AND i.mode = 1)))
