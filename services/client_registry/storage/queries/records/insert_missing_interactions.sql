-- long: the contacts of an import ($2) at $3; those whose external id exists stay as they are; gives the ids of the new ones
INSERT INTO interactions (tenant_id, import_id, created_at, updated_at, version, interaction_id, client_id, channel, direction, reason,
  outcome, subject, notes, staff, contacted_at, contract_id, external_id)
SELECT $1::uuid, $2::uuid, $3::timestamptz, $3::timestamptz, 1, r.*
FROM unnest($4::uuid[], $5::uuid[], $6::int8[], $7::int8[], $8::int8[], $9::int8[], $10::text[], $11::text[], $12::text[],
            $13::timestamptz[], $14::uuid[], $15::text[]) AS r
ON CONFLICT DO NOTHING
RETURNING interaction_id
