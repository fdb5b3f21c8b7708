-- short: a new alert rule
INSERT INTO alert_rules (tenant_id, rule_id, version, display_name, trigger, days_before, disabled, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
