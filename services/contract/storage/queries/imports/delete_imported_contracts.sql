-- long: takes back the contracts that a chunk made
DELETE FROM contracts
WHERE tenant_id = $1
  AND contract_id IN (SELECT unnest(contract_ids) FROM import_contracts WHERE tenant_id = $1 AND import_id = $2 AND after_line = $3)
RETURNING contract_id
