-- long: every payment of the tenant with what of it went to receivables when it was recorded, for a snapshot
SELECT p.payment_id, p.version, p.client_id, p.paid_on, p.amount_cents, p.left_cents, p.method, p.reference, p.external_id,
  p.reversed_on, p.reversal_reason, p.created_at, p.updated_at,
  a.receivables, a.contracts, a.kinds, a.amounts, a.fines, a.interests
FROM payments p
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(l.receivable_id ORDER BY l.ordinal), '{}') AS receivables,
    coalesce(array_agg(coalesce(r.contract_id, '00000000-0000-0000-0000-000000000000') ORDER BY l.ordinal), '{}') AS contracts,
    coalesce(array_agg(r.kind::bigint ORDER BY l.ordinal), '{}') AS kinds,
    coalesce(array_agg(l.amount_cents ORDER BY l.ordinal), '{}') AS amounts,
    coalesce(array_agg(l.fine_cents ORDER BY l.ordinal), '{}') AS fines,
    coalesce(array_agg(l.interest_cents ORDER BY l.ordinal), '{}') AS interests
  FROM payment_allocations l
  JOIN receivables r ON r.tenant_id = l.tenant_id AND r.receivable_id = l.receivable_id
  WHERE l.tenant_id = p.tenant_id AND l.payment_id = p.payment_id AND NOT l.from_credit) a
WHERE p.tenant_id = $1
