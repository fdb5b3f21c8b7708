-- long: contracts as the contract service's feed tells of them; an older version changes nothing
INSERT INTO client_contracts (tenant_id, contract_id, version, client_id, lifecycle, activated_on, ends_on)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::integer[], $6::date[], $7::date[]) AS t
ON CONFLICT (tenant_id, contract_id) DO UPDATE
SET version = excluded.version, client_id = excluded.client_id, lifecycle = excluded.lifecycle,
    activated_on = excluded.activated_on, ends_on = excluded.ends_on
WHERE client_contracts.version < excluded.version
