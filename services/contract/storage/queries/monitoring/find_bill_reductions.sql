-- short: by how much the amounts of these receivables ($2) became less, and on which days ($3: the tenant's time zone)
SELECT r.receivable_id, (d.reduced_at AT TIME ZONE $3)::date, d.cents
FROM unnest($2::uuid[]) AS asked (receivable_id)
CROSS JOIN LATERAL (
  SELECT receivable_id, reduced_cents, reduced_at
  FROM receivables WHERE tenant_id = $1 AND receivable_id = asked.receivable_id OFFSET 0) AS r
CROSS JOIN LATERAL unnest(r.reduced_cents, r.reduced_at) AS d (cents, reduced_at)
