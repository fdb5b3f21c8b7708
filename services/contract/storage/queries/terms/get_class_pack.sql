-- short: one class pack
SELECT pack_id, version, contract_id, modality, classes, used, starts_on, agreed_expires_on, expires_on, created_at, updated_at
FROM class_packs
WHERE tenant_id = $1 AND pack_id = $2
