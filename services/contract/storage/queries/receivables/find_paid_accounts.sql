-- short: of these contracts the receivables of their periods and all that these became, renegotiated once or many times; and
-- until when each contract came paid
WITH RECURSIVE counted AS (
  SELECT r.contract_id, r.receivable_id, r.period_first_on, r.period_last_on, r.state, r.renegotiated_in, r.made_by
  FROM receivables r
  WHERE r.tenant_id = $1::uuid AND r.contract_id = ANY ($2::uuid[]) AND r.kind = 1
  UNION
  SELECT c.contract_id, i.receivable_id, NULL::date, NULL::date, i.state, i.renegotiated_in, i.made_by
  FROM counted c
  JOIN receivables i ON i.tenant_id = $1::uuid AND i.made_by = c.renegotiated_in)
SELECT c.contract_id, g.paid_before_on, c.receivable_id, c.period_first_on, c.period_last_on, c.state, c.renegotiated_in,
  c.made_by
FROM counted c
LEFT JOIN contract_charges g ON g.tenant_id = $1::uuid AND g.contract_id = c.contract_id
