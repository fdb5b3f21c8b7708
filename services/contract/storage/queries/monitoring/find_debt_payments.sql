-- short: what went to these receivables ($2), each from the day on which it was known ($3: the tenant's time zone); what of it was
-- given back, because days were not charged after all, until then
SELECT a.receivable_id,
  CASE WHEN a.from_credit THEN a.allocated_on ELSE greatest(a.allocated_on, (p.created_at AT TIME ZONE $3)::date) END AS known_on,
  a.allocated_on, part.cents, least(p.reversed_on, (part.given_back_at AT TIME ZONE $3)::date) AS taken_back_on
FROM unnest($2::uuid[]) AS asked (receivable_id)
CROSS JOIN LATERAL (
  SELECT receivable_id, payment_id, from_credit, allocated_on, amount_cents, given_back_cents, given_back_at
  FROM payment_allocations WHERE tenant_id = $1 AND receivable_id = asked.receivable_id OFFSET 0) AS a
CROSS JOIN LATERAL (
  SELECT created_at, reversed_on FROM payments WHERE tenant_id = $1 AND payment_id = a.payment_id OFFSET 0) AS p
CROSS JOIN LATERAL (
  SELECT a.amount_cents AS cents, NULL::timestamptz AS given_back_at
  UNION ALL
  SELECT g.cents, g.given_back_at FROM unnest(a.given_back_cents, a.given_back_at) AS g (cents, given_back_at)) AS part
