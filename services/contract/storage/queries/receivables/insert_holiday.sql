-- short: a holiday of the tenant's own
INSERT INTO holidays (tenant_id, holiday_id, holiday_on, display_name, created_at) VALUES ($1, $2, $3, $4, $5)
