-- short: a new contact with a client
INSERT INTO interactions (tenant_id, interaction_id, version, client_id, channel, direction, reason, outcome, subject, notes,
  staff, contacted_at, contract_id, external_id, created_at, updated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
