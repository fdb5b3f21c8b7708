-- short: the contracts of which a period became instalments of these renegotiations, at once or over others
WITH RECURSIVE reached AS (
  SELECT unnest($2::uuid[]) AS renegotiation_id
  UNION
  SELECT r.made_by
  FROM reached
  JOIN renegotiations g ON g.tenant_id = $1 AND g.renegotiation_id = reached.renegotiation_id
  JOIN receivables r ON r.tenant_id = $1 AND r.receivable_id = ANY (g.receivables)
  WHERE r.made_by IS NOT NULL)
SELECT DISTINCT r.contract_id
FROM reached
JOIN renegotiations g ON g.tenant_id = $1 AND g.renegotiation_id = reached.renegotiation_id
JOIN receivables r ON r.tenant_id = $1 AND r.receivable_id = ANY (g.receivables)
WHERE r.kind = 1
