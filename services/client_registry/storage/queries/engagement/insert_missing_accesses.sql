-- long: the new ones among these accesses, received at $2; gives their ids
INSERT INTO accesses (tenant_id, received_at, access_id, accessed_at, client_id, outcome, denial_reason, denial_detail, device_kind,
  device_id, device_event_id, direction, accessed_on, unit, aggregator, presence_id)
SELECT $1::uuid, $2::timestamptz, r.*
FROM unnest($3::uuid[], $4::timestamptz[], $5::uuid[], $6::int8[], $7::int8[], $8::text[], $9::int8[], $10::text[], $11::text[],
            $12::int8[], $13::date[], $14::text[], $15::int8[], $16::uuid[]) AS r
ON CONFLICT DO NOTHING
RETURNING access_id
