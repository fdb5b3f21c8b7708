-- short: stages one event in the transaction that makes it true
INSERT INTO outbox_pending
  (tenant_id, aggregate, version, bucket, event_id, actor, reason, request_id, occurred_at, recorded_at, type, payload)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
