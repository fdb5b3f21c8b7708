-- long: those of these periods (contract and first day) that a receivable charges already
SELECT r.contract_id, r.period_first_on
FROM unnest($2::uuid[], $3::date[]) AS p (contract_id, first_on)
JOIN receivables r ON r.tenant_id = $1 AND r.contract_id = p.contract_id AND r.period_first_on = p.first_on
  AND r.kind = 1 AND r.state NOT IN (6, 7)
