-- long: new blocks for debt, by contract ($3), level, reason and first day; the contracts' locks are held
INSERT INTO access_blocks (tenant_id, block_id, version, contract_id, source, level, reason, since_on, until_on, lifter, ended_on,
  lifted_by, lift_reason, created_at, updated_at)
SELECT $1::uuid, t.block_id, 1, t.contract_id, 2, t.level, t.reason, t.since_on, NULL, 3, NULL, '', '', $7::timestamptz, $7::timestamptz
FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::date[]) AS t (block_id, contract_id, level, reason, since_on)
