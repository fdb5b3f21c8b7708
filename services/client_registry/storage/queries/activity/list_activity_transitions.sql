-- long: one page of the changes of a period ($2 to $3) as they stand
SELECT client_id, activity_before, activity, since, last_paid_on,
  /*order_values*/
FROM client_activity_changes
WHERE tenant_id = $1 AND since BETWEEN $2::date AND $3::date AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
