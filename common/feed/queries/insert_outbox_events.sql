-- long: stages events of one tenant that a job or consumer publishes
INSERT INTO outbox_pending
  (tenant_id, bucket, actor, request_id, recorded_at, aggregate, version, event_id, reason, occurred_at, type, payload)
SELECT $1::uuid, $2::smallint, $3::text, '', $4::timestamptz, e.*
FROM unnest($5::text[], $6::bigint[], $7::uuid[], $8::text[], $9::timestamptz[], $10::text[], $11::bytea[]) AS e
