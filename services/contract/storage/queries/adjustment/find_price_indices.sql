-- short: the rates of an index from one month until another
SELECT rate_id, version, index, month_on, rate_millionths, actor, created_at, updated_at
FROM price_indices
WHERE tenant_id = $1 AND index = $2 AND month_on BETWEEN $3 AND $4
ORDER BY month_on
