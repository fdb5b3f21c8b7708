-- short: what went to these receivables, of payments that were not taken back, in the order of their days
SELECT a.payment_id, a.receivable_id, a.ordinal, a.amount_cents, a.fine_cents, a.interest_cents, a.from_credit,
  a.allocated_on, r.contract_id, r.kind
FROM payment_allocations a
JOIN receivables r ON r.tenant_id = a.tenant_id AND r.receivable_id = a.receivable_id
JOIN payments p ON p.tenant_id = a.tenant_id AND p.payment_id = a.payment_id
WHERE a.tenant_id = $1 AND a.receivable_id = ANY ($2::uuid[]) AND p.reversed_on IS NULL
ORDER BY a.receivable_id, a.allocated_on, a.payment_id
