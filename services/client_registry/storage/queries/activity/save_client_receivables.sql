-- long: receivables as the contract service's feed tells of them; an older version changes nothing
INSERT INTO client_receivables (tenant_id, receivable_id, version, client_id, contract_id, due_on, open_cents)
SELECT $1::uuid, t.*
FROM unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::uuid[], $6::date[], $7::bigint[]) AS t
ON CONFLICT (tenant_id, receivable_id) DO UPDATE
SET version = excluded.version, client_id = excluded.client_id, contract_id = excluded.contract_id,
    due_on = excluded.due_on, open_cents = excluded.open_cents
WHERE client_receivables.version < excluded.version
