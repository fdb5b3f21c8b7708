-- long: one page of the history, by filter and order
SELECT change_id, unit, key, before, after, changed_at, changed_by, reason, /*order_values*/
FROM policy_changes
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
