-- long: the contracts of an import's receivables that have an open block for debt: their access is to be judged again at once
INSERT INTO access_rechecks (tenant_id, contract_id, asked_at)
SELECT DISTINCT r.tenant_id, r.contract_id, $3::timestamptz
FROM import_receivables i
CROSS JOIN unnest(i.receivable_ids) AS made (receivable_id)
JOIN receivables r ON r.tenant_id = i.tenant_id AND r.receivable_id = made.receivable_id
JOIN access_blocks b ON b.tenant_id = r.tenant_id AND b.contract_id = r.contract_id AND b.source = 2 AND b.ended_on IS NULL
WHERE i.tenant_id = $1 AND i.import_id = $2
