-- long: one page of monthly rates, by filter and order
SELECT rate_id, version, index, month_on, rate_millionths, actor, created_at, updated_at,
  /*order_values*/
FROM price_indices
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
