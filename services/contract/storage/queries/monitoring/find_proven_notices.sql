-- short: proven notices of these receivables ($2), each from the day of its proof ($3: the tenant's time zone)
SELECT receivable_id, kind, delivered_on, (proven_at AT TIME ZONE $3)::date
FROM debt_notices
WHERE tenant_id = $1 AND receivable_id = ANY ($2::uuid[]) AND delivered_on IS NOT NULL
