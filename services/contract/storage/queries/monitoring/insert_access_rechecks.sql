-- short: the contracts of these receivables that have an open block for debt, or a release with a promise: their access, and whether
-- the promise was kept, is to be judged again at once; an instalment of no contract is of all whose receivables became it
WITH RECURSIVE reached AS (
  SELECT i.made_by AS renegotiation_id
  FROM receivables i
  WHERE i.tenant_id = $1 AND i.receivable_id = ANY ($2::uuid[]) AND i.contract_id IS NULL AND i.made_by IS NOT NULL
  UNION
  SELECT i.made_by
  FROM reached
  JOIN renegotiations g ON g.tenant_id = $1 AND g.renegotiation_id = reached.renegotiation_id
  JOIN receivables i ON i.tenant_id = $1 AND i.receivable_id = ANY (g.receivables)
  WHERE i.contract_id IS NULL AND i.made_by IS NOT NULL),
concerned AS (
  SELECT i.contract_id FROM receivables i WHERE i.tenant_id = $1 AND i.receivable_id = ANY ($2::uuid[])
  UNION
  SELECT i.contract_id
  FROM reached
  JOIN renegotiations g ON g.tenant_id = $1 AND g.renegotiation_id = reached.renegotiation_id
  JOIN receivables i ON i.tenant_id = $1 AND i.receivable_id = ANY (g.receivables))
INSERT INTO access_rechecks (tenant_id, contract_id, asked_at)
SELECT $1::uuid, c.contract_id, $3::timestamptz
FROM concerned c
WHERE EXISTS (
        SELECT FROM access_blocks b
        WHERE b.tenant_id = $1 AND b.contract_id = c.contract_id AND b.source = 2 AND b.ended_on IS NULL)
   OR EXISTS (SELECT FROM releases l WHERE l.tenant_id = $1 AND l.contract_id = c.contract_id AND l.promise <> 1)
