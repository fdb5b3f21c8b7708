-- short: a new access block
INSERT INTO access_blocks (tenant_id, block_id, version, contract_id, source, level, reason, since_on, until_on, lifter, ended_on, lifted_by, lift_reason, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
