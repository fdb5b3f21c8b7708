-- short: segments of one act, at the end of a contract's timeline
INSERT INTO price_segments (tenant_id, contract_id, initial_plan_version, actor, created_at, cause_ref,
  ordinal, from_on, until_on, price_cents, billing_period, plan_id, plan_version, cause, undoes)
SELECT $1::uuid, $2::uuid, $3::bigint, $4::text, $5::timestamptz, $6::text, t.*
FROM unnest($7::integer[], $8::date[], $9::date[], $10::bigint[], $11::integer[], $12::uuid[], $13::bigint[], $14::integer[],
            $15::integer[]) AS t
