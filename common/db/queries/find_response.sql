-- short: what was answered to this request
SELECT request_hash, method, response
FROM idempotency
WHERE tenant_id = $1 AND request_id = $2
