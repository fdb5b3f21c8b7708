-- long: locks the contracts that an import ($2) made, in one order; gives how many there are
SELECT count(*)
FROM (
  SELECT FROM contracts
  WHERE tenant_id = $1
    AND contract_id IN (SELECT unnest(contract_ids) FROM import_contracts WHERE tenant_id = $1 AND import_id = $2)
  ORDER BY contract_id
  FOR UPDATE) AS locked
