-- long: payments that follow from these clients to another since merges were made or undone; gives them as they stand then, and
-- the client whose they were
WITH RECURSIVE led AS (
  SELECT unnest($2::uuid[]) AS client_id
  UNION
  SELECT r.client_id FROM led JOIN client_refs r ON r.tenant_id = $1::uuid AND r.merged_into = led.client_id),
going AS (
  SELECT v.payment_id, v.client_id AS previous_client_id,
    surviving_client(v.tenant_id, coalesce(v.own_client_id, v.client_id)) AS client_id
  FROM payments v
  WHERE v.tenant_id = $1::uuid
    AND (v.client_id IN (SELECT client_id FROM led) OR v.own_client_id IN (SELECT client_id FROM led))
    AND v.client_id <> surviving_client(v.tenant_id, coalesce(v.own_client_id, v.client_id))
  ORDER BY v.payment_id
  FOR UPDATE OF v)
UPDATE payments AS p
SET version = p.version + 1, own_client_id = coalesce(p.own_client_id, p.client_id), client_id = g.client_id,
    updated_at = $3::timestamptz
FROM going g
WHERE p.tenant_id = $1::uuid AND p.payment_id = g.payment_id
RETURNING p.payment_id, p.version, p.client_id, p.paid_on, p.amount_cents, p.left_cents, p.method, p.reference, p.external_id,
  p.reversed_on, p.reversal_reason, p.created_at, p.updated_at, g.previous_client_id
