-- short: a new link, unless one that a client has once holds on some of its days; the client is held
WITH inserted AS (
  INSERT INTO client_links (tenant_id, link_id, version, client_id, kind, related_client_id, relationship, first_on, last_on,
    created_at, updated_at)
  SELECT $1::uuid, $2::uuid, $3::bigint, $4::uuid, $5::smallint, $6::uuid, $7, $8::date, $9::date, $10::timestamptz, $11::timestamptz
  WHERE NOT EXISTS (
    SELECT FROM client_links o
    WHERE o.tenant_id = $1 AND o.client_id = $4 AND o.kind = $5 AND (o.held_once = '' OR o.related_client_id = $6)
      AND daterange(o.first_on, o.last_on, '[]') && daterange($8, $9, '[]'))
  RETURNING 1)
SELECT ensure_one(count(*)) FROM inserted
