-- short: a new pause
INSERT INTO pauses (
  tenant_id, pause_id, version, contract_id, state, from_on, until_on, stops, reason, created_at, updated_at, moved_end,
  moved_expiration)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
