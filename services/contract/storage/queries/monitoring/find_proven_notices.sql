-- short: proven notices of these receivables ($2), each from the day of its proof ($3: the tenant's time zone)
SELECT n.receivable_id, n.kind, n.delivered_on, (n.proven_at AT TIME ZONE $3)::date
FROM unnest($2::uuid[]) AS asked (receivable_id)
CROSS JOIN LATERAL (
  SELECT receivable_id, kind, delivered_on, proven_at
  FROM debt_notices WHERE tenant_id = $1 AND receivable_id = asked.receivable_id AND delivered_on IS NOT NULL OFFSET 0) AS n
