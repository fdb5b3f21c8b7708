-- short: what went to these receivables ($2), each from the day on which it was known ($3: the tenant's time zone)
SELECT a.receivable_id,
  CASE WHEN a.from_credit THEN a.allocated_on ELSE greatest(a.allocated_on, (p.created_at AT TIME ZONE $3)::date) END AS known_on,
  a.amount_cents, p.reversed_on
FROM unnest($2::uuid[]) AS asked (receivable_id)
CROSS JOIN LATERAL (
  SELECT receivable_id, payment_id, from_credit, allocated_on, amount_cents
  FROM payment_allocations WHERE tenant_id = $1 AND receivable_id = asked.receivable_id OFFSET 0) AS a
CROSS JOIN LATERAL (
  SELECT created_at, reversed_on FROM payments WHERE tenant_id = $1 AND payment_id = a.payment_id OFFSET 0) AS p
