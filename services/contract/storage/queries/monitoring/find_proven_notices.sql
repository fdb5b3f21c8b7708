-- short: proven notices of these receivables ($2), each from the day of its proof ($3: the tenant's time zone)
SELECT n.receivable_id, n.kind, n.delivered_on, (n.proven_at AT TIME ZONE $3)::date
FROM unnest($2::uuid[]) AS asked (receivable_id)
JOIN debt_notices n ON n.tenant_id = $1 AND n.receivable_id = asked.receivable_id
WHERE n.delivered_on IS NOT NULL
