-- short: a contract's charges of days that came back, withdrawn ones too, the last of which is a day ($3) or later, in the order of
-- their making, at most 200
SELECT receivable_id, first_on, last_on
FROM returned_days
WHERE tenant_id = $1 AND contract_id = $2 AND last_on >= $3
ORDER BY receivable_id
LIMIT 200
