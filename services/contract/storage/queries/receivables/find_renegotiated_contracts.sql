-- short: the contracts of which a period became instalments of these renegotiations
SELECT DISTINCT contract_id
FROM receivables
WHERE tenant_id = $1 AND kind = 1 AND receivable_id IN (
  SELECT unnest(receivables) FROM renegotiations WHERE tenant_id = $1 AND renegotiation_id = ANY ($2::uuid[]))
