-- long: what a portion of a run adds to price timelines, an array a column
INSERT INTO price_segments (tenant_id, cause_ref, actor, created_at,
  contract_id, initial_plan_version, ordinal, from_on, until_on, price_cents, billing_period, plan_id, plan_version, cause, undoes)
SELECT $1::uuid, $2::text, $3::text, $4::timestamptz, t.*
FROM unnest($5::uuid[], $6::bigint[], $7::integer[], $8::date[], $9::date[], $10::bigint[], $11::integer[], $12::uuid[],
            $13::bigint[], $14::integer[], $15::integer[]) AS t
