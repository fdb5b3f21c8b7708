-- long: clients after $2, at most $3, whose activity was derived with another number of days than holds: $4, or $6 of unit $5
SELECT a.client_id
FROM client_activities a
JOIN clients c ON c.tenant_id = a.tenant_id AND c.client_id = a.client_id
LEFT JOIN unnest($5::text[], $6::integer[]) AS u (unit, days) ON u.unit = c.unit
WHERE a.tenant_id = $1 AND a.client_id > $2 AND a.activity_days <> coalesce(u.days, $4::integer)
ORDER BY a.client_id
LIMIT $3
