-- short: a presence that used a class
INSERT INTO class_uses (tenant_id, contract_id, presence, pack_id, used_on, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
