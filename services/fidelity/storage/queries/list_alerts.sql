-- long: one page of the tenant's alerts, by filter
SELECT alert_id, rule_id, contract_id, client_id, client_display_name, occurrence_on, due_on, fired_at,
  /*order_values*/
FROM alerts
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
