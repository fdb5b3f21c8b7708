-- short: new presences, created at $2
INSERT INTO presences (tenant_id, version, created_at, updated_at, delete_reason, presence_id, client_id, source, attended_at,
  attended_on, class_id, activity, modality, teacher, unit, aggregator, access_id)
SELECT $1::uuid, 1, $2::timestamptz, $2::timestamptz, '', r.*
FROM unnest($3::uuid[], $4::uuid[], $5::int8[], $6::timestamptz[], $7::date[], $8::text[], $9::text[], $10::text[], $11::text[],
            $12::text[], $13::int8[], $14::uuid[]) AS r
