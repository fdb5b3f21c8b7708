-- long: one page of the tenant's holidays, by filter and order
SELECT holiday_id, holiday_on, display_name, created_at, /*order_values*/
FROM holidays
WHERE tenant_id = $1 AND deleted_at IS NULL AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
