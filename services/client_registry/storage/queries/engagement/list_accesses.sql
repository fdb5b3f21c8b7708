-- long: one page of accesses, by filter and order
SELECT access_id, accessed_at, client_id, outcome, denial_reason, denial_detail, device_kind, device_id, device_event_id,
       direction, accessed_on, received_at, unit, aggregator, presence_id, /*order_values*/
FROM accesses
WHERE tenant_id = $1 AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
