-- long: the packs that come with plans, none of whose classes is used
INSERT INTO class_packs (tenant_id, pack_id, version, contract_id, modality, classes, used, starts_on, agreed_expires_on, expires_on, created_at, updated_at)
SELECT $1::uuid, t.pack_id, 1, t.contract_id, t.modality, t.classes, 0, t.starts_on, t.expires_on, t.expires_on, $8::timestamptz, $8::timestamptz
FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::integer[], $6::date[], $7::date[])
  AS t (pack_id, contract_id, modality, classes, starts_on, expires_on)
