-- short: what went to these receivables ($2), each from the day on which it was known ($3: the tenant's time zone)
SELECT a.receivable_id,
  CASE WHEN a.from_credit THEN a.allocated_on ELSE greatest(a.allocated_on, (p.created_at AT TIME ZONE $3)::date) END AS known_on,
  a.amount_cents, p.reversed_on
FROM payment_allocations a
JOIN payments p ON p.tenant_id = a.tenant_id AND p.payment_id = a.payment_id
WHERE a.tenant_id = $1 AND a.receivable_id = ANY ($2::uuid[])
