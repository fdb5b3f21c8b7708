-- short: one holiday of the tenant's own
SELECT holiday_id, holiday_on, display_name, created_at
FROM holidays
WHERE tenant_id = $1 AND holiday_id = $2 AND deleted_at IS NULL
