-- long: open requests are EXPIRED with their signers that have not answered; the caller holds their locks
WITH lapsed AS (
  UPDATE signature_requests
  SET version = version + 1, state = 5, closed_at = $3, updated_at = $3
  WHERE tenant_id = $1 AND request_id = ANY ($2::uuid[])
  RETURNING request_id)
UPDATE signers s
SET state = CASE WHEN s.state IN (1, 2) THEN 5 ELSE s.state END, code_hash = NULL
FROM lapsed
WHERE s.tenant_id = $1 AND s.request_id = lapsed.request_id
