-- long: what keeps an import ($2) from being taken back: the first $3 of them, and how many there are in all
WITH blocks AS (
  SELECT contract_id, 'CHANGED' AS reason, '' AS referred_by
  FROM contracts
  WHERE tenant_id = $1 AND version > 1
    AND contract_id IN (SELECT unnest(contract_ids) FROM import_contracts WHERE tenant_id = $1 AND import_id = $2)
  UNION ALL
  SELECT r.contract_id, 'REFERRED', r.referred_by FROM import_contract_references($1, $2) AS r)
SELECT contract_id, reason, referred_by, count(*) OVER () FROM blocks ORDER BY contract_id, reason, referred_by LIMIT $3
