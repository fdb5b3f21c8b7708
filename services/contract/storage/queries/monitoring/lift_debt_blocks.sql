-- long: blocks for debt that are over, each ($2) from its day on ($3), and why ($4); the contracts' locks are held
UPDATE access_blocks AS b
SET version = b.version + 1, ended_on = t.ended_on, lifted_by = t.lifted_by, lift_reason = t.lift_reason, updated_at = $6::timestamptz
FROM unnest($2::uuid[], $3::date[], $4::text[], $5::text[]) AS t (block_id, ended_on, lift_reason, lifted_by)
WHERE b.tenant_id = $1::uuid AND b.block_id = t.block_id AND b.ended_on IS NULL
