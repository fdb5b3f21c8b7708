-- long: pauses that began, ended or were cancelled by themselves; the contracts' locks are held
UPDATE pauses AS p
SET version = p.version + 1, state = t.state, moved_end = t.moved_end, moved_expiration = t.moved_expiration,
  updated_at = $6::timestamptz
FROM unnest($2::uuid[], $3::integer[], $4::boolean[], $5::boolean[]) AS t (pause_id, state, moved_end, moved_expiration)
WHERE p.tenant_id = $1::uuid AND p.pause_id = t.pause_id
