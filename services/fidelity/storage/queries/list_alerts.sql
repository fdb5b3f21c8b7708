-- long: one page of the tenant's alerts, by filter; an alert that fired before the client's name was known has it from then on
SELECT alert_id, rule_id, contract_id, client_id,
  coalesce(nullif(client_display_name, ''),
           (SELECT r.display_name FROM client_refs r
            WHERE r.tenant_id = alerts.tenant_id AND r.client_id = alerts.client_id), ''),
  occurrence_on, due_on, fired_at,
  /*order_values*/
FROM alerts
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
