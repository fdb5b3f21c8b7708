-- short: the days of the tenant's own holidays from $2 until $3; at most 2,000
SELECT holiday_on
FROM holidays
WHERE tenant_id = $1::uuid AND deleted_at IS NULL AND holiday_on BETWEEN $2::date AND $3::date
ORDER BY holiday_on
LIMIT 2000
