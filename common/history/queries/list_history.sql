-- long: one page of the events of some aggregates ($2), by filter and order
SELECT aggregate, version, event_id, actor, reason, request_id, occurred_at, recorded_at, type, payload, /*order_values*/
FROM feed
WHERE tenant_id = $1 AND aggregate = ANY ($2::text[]) AND /*filter*/ AND /*keyset*/
ORDER BY /*order*/
LIMIT /*limit*/
