-- long: one page of the tenant's alert rules, oldest first
SELECT rule_id, version, display_name, trigger, days_before, disabled, created_at,
  /*order_values*/
FROM alert_rules
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
