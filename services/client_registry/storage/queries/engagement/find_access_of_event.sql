-- short: the access that an event of a device became, in the month [$4, $5)
SELECT access_id, accessed_at, client_id, outcome, denial_reason, denial_detail, device_kind, device_id, device_event_id,
       direction, accessed_on, received_at, unit, aggregator, presence_id
FROM accesses
WHERE tenant_id = $1 AND device_id = $2 AND device_event_id = $3 AND accessed_at >= $4 AND accessed_at < $5
