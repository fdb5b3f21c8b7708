-- short: one alert rule
SELECT rule_id, version, display_name, trigger, days_before, disabled, created_at
FROM alert_rules
WHERE tenant_id = $1 AND rule_id = $2
