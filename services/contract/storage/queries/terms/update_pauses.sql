-- long: pauses that began, ended or were cancelled by themselves; the contracts' locks are held
UPDATE pauses AS p SET version = p.version + 1, state = t.state, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::integer[]) AS t (pause_id, state)
WHERE p.tenant_id = $1::uuid AND p.pause_id = t.pause_id
