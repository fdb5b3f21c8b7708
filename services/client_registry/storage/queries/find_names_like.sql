-- long: clients that have, for each searched word, a word of their name that is like it (domain/name_hashes.h)
SELECT client_id, name_key
FROM clients
WHERE tenant_id = $1
  AND merged_into IS NULL
  AND name_hashes && $2::int4[]
  AND name_hashes && $3::int4[]
  AND name_hashes && $4::int4[]
  AND name_hashes && $5::int4[]
LIMIT $6
