-- long: the periods of these contracts that were charged, in the order of the contracts; the last column: instalments that stand for
-- one are open
SELECT r.contract_id, g.paid_before_on, r.period_first_on, r.period_last_on, r.state, r.renegotiated_in IS NOT NULL,
  EXISTS (SELECT 1 FROM receivables i
          WHERE i.tenant_id = r.tenant_id AND i.made_by = r.renegotiated_in AND i.state < 5)
FROM receivables r
JOIN contract_charges g ON g.tenant_id = r.tenant_id AND g.contract_id = r.contract_id
WHERE r.tenant_id = $1::uuid AND r.contract_id = ANY ($2::uuid[]) AND r.kind = 1
ORDER BY r.contract_id
