-- short: the lines of a change as they stand, from the first on, an array a column; the contract's version guards them
UPDATE change_adjustments AS l SET days = t.days, of_days = t.of_days, amount_cents = t.amount
FROM unnest($3::integer[], $4::integer[], $5::integer[], $6::bigint[]) AS t (ordinal, days, of_days, amount)
WHERE l.tenant_id = $1 AND l.change_id = $2 AND l.ordinal = t.ordinal
