-- long: the receivables that imports had made which were taken back, for a snapshot
SELECT r.import_id, i.reverted_at, r.receivable_ids
FROM import_receivables r
JOIN imports i ON i.tenant_id = r.tenant_id AND i.import_id = r.import_id
WHERE r.tenant_id = $1 AND i.reverted_at IS NOT NULL
