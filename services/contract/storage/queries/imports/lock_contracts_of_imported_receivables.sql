-- long: locks the contracts whose periods an import ($2) charged, in one order: before their charges, as a recurring run locks them
SELECT count(*)
FROM (
  SELECT FROM contracts
  WHERE tenant_id = $1
    AND contract_id IN (SELECT contract_id FROM import_charges WHERE tenant_id = $1 AND import_id = $2)
  ORDER BY contract_id
  FOR UPDATE) AS locked
