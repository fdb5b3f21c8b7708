-- short: of each of these receivables the day of the last late payment that stands, without the one ($3) to be taken back
SELECT a.receivable_id, max(p.paid_on)
FROM payment_allocations a
JOIN payments p ON p.tenant_id = a.tenant_id AND p.payment_id = a.payment_id
JOIN receivables r ON r.tenant_id = a.tenant_id AND r.receivable_id = a.receivable_id
WHERE a.tenant_id = $1 AND a.receivable_id = ANY ($2::uuid[]) AND a.payment_id <> $3 AND NOT a.from_credit
  AND p.reversed_on IS NULL AND p.paid_on >= r.overdue_from_on
GROUP BY a.receivable_id
