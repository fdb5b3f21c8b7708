-- short: records the answer to this request
INSERT INTO idempotency (tenant_id, request_id, request_hash, method, response, created_at)
VALUES ($1, $2, $3, $4, $5, $6)
