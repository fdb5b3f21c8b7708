-- long: class packs that pauses keep until another day; the contracts' locks are held
UPDATE class_packs AS p SET version = p.version + 1, expires_on = t.expires_on, updated_at = $4::timestamptz
FROM unnest($2::uuid[], $3::date[]) AS t (pack_id, expires_on)
WHERE p.tenant_id = $1::uuid AND p.pack_id = t.pack_id
