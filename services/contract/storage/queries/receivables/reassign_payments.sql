-- long: payments that follow from these clients to another since merges were made or undone
WITH RECURSIVE led AS (
  SELECT unnest($2::uuid[]) AS client_id
  UNION
  SELECT r.client_id FROM led JOIN client_refs r ON r.tenant_id = $1::uuid AND r.merged_into = led.client_id)
UPDATE payments AS p
SET version = p.version + 1, own_client_id = coalesce(p.own_client_id, p.client_id),
    client_id = surviving_client(p.tenant_id, coalesce(p.own_client_id, p.client_id)), updated_at = $3::timestamptz
WHERE p.tenant_id = $1::uuid
  AND (p.client_id IN (SELECT client_id FROM led) OR p.own_client_id IN (SELECT client_id FROM led))
  AND p.client_id <> surviving_client(p.tenant_id, coalesce(p.own_client_id, p.client_id))
