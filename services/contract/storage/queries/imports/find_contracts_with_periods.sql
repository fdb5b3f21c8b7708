-- long: of these contracts ($2) those that have a receivable of a period
SELECT DISTINCT contract_id
FROM receivables
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[]) AND kind = 1
ORDER BY contract_id
