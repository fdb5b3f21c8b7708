-- short: one access, looked for in the millisecond ([$3, $4)) that its id tells
SELECT access_id, accessed_at, client_id, outcome, denial_reason, denial_detail, device_kind, device_id, device_event_id,
       direction, accessed_on, received_at, unit, aggregator, presence_id
FROM accesses
WHERE tenant_id = $1 AND access_id = $2 AND accessed_at >= $3 AND accessed_at < $4
