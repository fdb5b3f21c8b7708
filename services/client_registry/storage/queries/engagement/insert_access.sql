-- short: a new access; an event that is stored already fails the guard
WITH inserted AS (
  INSERT INTO accesses (tenant_id, access_id, accessed_at, client_id, outcome, denial_reason, denial_detail, device_kind, device_id,
    device_event_id, direction, accessed_on, received_at, unit, aggregator, presence_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT DO NOTHING
  RETURNING 1)
SELECT ensure_one(count(*)) FROM inserted
