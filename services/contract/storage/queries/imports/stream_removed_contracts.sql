-- long: the contracts that imports had made which were taken back, for a snapshot
SELECT c.import_id, i.reverted_at, c.contract_ids
FROM import_contracts c
JOIN imports i ON i.tenant_id = c.tenant_id AND i.import_id = c.import_id
WHERE c.tenant_id = $1 AND i.reverted_at IS NOT NULL
