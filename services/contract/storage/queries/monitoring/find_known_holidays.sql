-- short: the days of the tenant's own holidays that were known at a moment ($2); at most 2,000
SELECT holiday_on
FROM holidays
WHERE tenant_id = $1::uuid AND created_at < $2::timestamptz AND (deleted_at IS NULL OR deleted_at >= $2::timestamptz)
ORDER BY holiday_on DESC
LIMIT 2000
