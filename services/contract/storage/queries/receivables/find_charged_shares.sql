-- short: how much of a contract's periods was charged, of those that end on a day ($3) or later; at most 200
SELECT period_first_on, charged_days, period_days
FROM receivables
WHERE tenant_id = $1 AND contract_id = $2 AND kind = 1 AND period_last_on >= $3
ORDER BY period_first_on
LIMIT 200
