-- long: every alert of the tenant, for a snapshot
SELECT alert_id, rule_id, contract_id, client_id, client_display_name, occurrence_on, due_on, fired_at
FROM alerts
WHERE tenant_id = $1
