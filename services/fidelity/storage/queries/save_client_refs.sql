-- long: clients as the registry's feed tells of them; an older version changes nothing
INSERT INTO client_refs (tenant_id, client_id, version, display_name)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::bigint[], $4::text[]) AS t
ON CONFLICT (tenant_id, client_id) DO UPDATE
SET version = excluded.version, display_name = excluded.display_name
WHERE client_refs.version < excluded.version
