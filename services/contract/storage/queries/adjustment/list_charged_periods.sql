-- long: recurring charges, neither cancelled nor deleted, of these contracts ($2) from a day of each ($3) on
SELECT r.contract_id, r.period_first_on, r.price_cents
FROM unnest($2::uuid[], $3::date[]) AS t (contract_id, effective_on)
JOIN receivables r ON r.tenant_id = $1::uuid AND r.contract_id = t.contract_id AND r.kind = 1 AND r.period_first_on >= t.effective_on
WHERE r.state NOT IN (6, 7)
