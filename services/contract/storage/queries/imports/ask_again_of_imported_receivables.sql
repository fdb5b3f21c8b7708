-- long: the contracts of an import's receivables that have an open block for debt: their access is to be judged again at once
INSERT INTO access_rechecks (tenant_id, contract_id, asked_at)
SELECT DISTINCT r.tenant_id, r.contract_id, $3::timestamptz
FROM receivables r
JOIN access_blocks b ON b.tenant_id = r.tenant_id AND b.contract_id = r.contract_id AND b.source = 2 AND b.ended_on IS NULL
WHERE r.tenant_id = $1
  AND r.receivable_id IN (SELECT unnest(receivable_ids) FROM import_receivables WHERE tenant_id = $1 AND import_id = $2)
