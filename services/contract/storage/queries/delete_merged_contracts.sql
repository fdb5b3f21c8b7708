-- long: contracts that are back with the client whose they are
DELETE FROM merged_contracts m USING contracts c
WHERE m.tenant_id = $1::uuid AND m.contract_id = ANY ($2::uuid[]) AND c.tenant_id = $1::uuid AND c.contract_id = m.contract_id
  AND c.client_id = m.own_client_id
