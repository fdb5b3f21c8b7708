-- long: the tenant's alert rules that are not disabled
SELECT rule_id, version, display_name, trigger, days_before, disabled, created_at
FROM alert_rules
WHERE tenant_id = $1 AND NOT disabled
ORDER BY rule_id
