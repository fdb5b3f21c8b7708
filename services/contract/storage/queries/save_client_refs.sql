-- long: clients as the registry's feed tells of them; an older version changes nothing. Gives those that lead elsewhere now.
WITH before AS (
  SELECT client_id, merged_into FROM client_refs WHERE tenant_id = $1::uuid AND client_id = ANY ($2::uuid[])),
saved AS (
  INSERT INTO client_refs (tenant_id, client_id, version, external_id, display_name, merged_into, kind)
  SELECT $1::uuid, t.*
  FROM unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::uuid[], $7::smallint[]) AS t
  ON CONFLICT (tenant_id, client_id) DO UPDATE
  SET version = excluded.version, external_id = excluded.external_id, display_name = excluded.display_name,
      merged_into = excluded.merged_into, kind = excluded.kind
  WHERE client_refs.version < excluded.version
     -- What was not kept before.
     OR client_refs.version = excluded.version AND client_refs.kind = 0 AND excluded.kind <> 0
  RETURNING client_id, merged_into)
SELECT s.client_id FROM saved s LEFT JOIN before b USING (client_id) WHERE s.merged_into IS DISTINCT FROM b.merged_into
