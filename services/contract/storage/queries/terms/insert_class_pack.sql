-- short: a new class pack
INSERT INTO class_packs (tenant_id, pack_id, version, contract_id, modality, classes, used, starts_on, agreed_expires_on, expires_on, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
