-- long: how far contracts are charged; until when a contract came paid is that of the first time
INSERT INTO contract_charges (tenant_id, contract_id, charged_until_on, paid_before_on)
SELECT $1::uuid, t.* FROM unnest($2::uuid[], $3::date[], $4::date[]) AS t
ON CONFLICT (tenant_id, contract_id) DO UPDATE
SET charged_until_on = greatest(contract_charges.charged_until_on, excluded.charged_until_on)
