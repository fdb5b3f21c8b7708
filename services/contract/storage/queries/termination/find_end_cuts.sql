-- short: what was paid of days after the end of their contracts, of these receivables
SELECT receivable_id, contract_id, refund_id, paid_cents, late_paid_cents
FROM end_cuts
WHERE tenant_id = $1 AND receivable_id = ANY ($2::uuid[])
