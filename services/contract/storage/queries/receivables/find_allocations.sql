-- short: what of these payments went where
SELECT a.payment_id, a.receivable_id, a.ordinal, a.amount_cents, a.fine_cents, a.interest_cents, a.from_credit,
  a.allocated_on, r.contract_id, r.kind
FROM payment_allocations a
JOIN receivables r ON r.tenant_id = a.tenant_id AND r.receivable_id = a.receivable_id
WHERE a.tenant_id = $1 AND a.payment_id = ANY ($2::uuid[])
ORDER BY a.payment_id, a.from_credit, a.ordinal, a.allocated_on, a.receivable_id
