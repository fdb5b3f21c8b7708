-- long: the class packs of these contracts that run out some day
SELECT pack_id, version, contract_id, modality, classes, used, starts_on, agreed_expires_on, expires_on, created_at, updated_at
FROM class_packs
WHERE tenant_id = $1 AND contract_id = ANY ($2::uuid[]) AND agreed_expires_on IS NOT NULL
