-- short: the pack of which a presence used a class
SELECT pack_id, version, contract_id, modality, classes, used, starts_on, agreed_expires_on, expires_on, created_at, updated_at
FROM class_packs
WHERE tenant_id = $1 AND pack_id = (
  SELECT u.pack_id FROM class_uses u WHERE u.tenant_id = $1 AND u.contract_id = $2 AND u.presence = $3)
