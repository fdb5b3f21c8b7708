-- short: what went to these receivables ($2), each from the day on which it was known ($3: the tenant's time zone)
SELECT a.receivable_id,
  CASE WHEN a.from_credit THEN a.allocated_on ELSE greatest(a.allocated_on, (p.created_at AT TIME ZONE $3)::date) END AS known_on,
  a.amount_cents, p.reversed_on
FROM unnest($2::uuid[]) AS asked (receivable_id)
JOIN payment_allocations a ON a.tenant_id = $1 AND a.receivable_id = asked.receivable_id
JOIN payments p ON p.tenant_id = a.tenant_id AND p.payment_id = a.payment_id
