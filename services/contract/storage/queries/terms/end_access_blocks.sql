-- long: blocks that ran out, each ($2) from its day on ($3); the contracts' locks are held
UPDATE access_blocks AS b SET version = b.version + 1, ended_on = t.ended_on, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::date[]) AS t (block_id, ended_on)
WHERE b.tenant_id = $1::uuid AND b.block_id = t.block_id AND b.ended_on IS NULL
