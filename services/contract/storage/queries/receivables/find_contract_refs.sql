-- long: contracts that rows of an import name, by id or external id
SELECT contract_id, external_id, client_id, paid_until_on, unit
FROM contracts
WHERE tenant_id = $1 AND (contract_id = ANY ($2::uuid[]) OR (external_id = ANY ($3::text[]) AND external_id <> ''))
