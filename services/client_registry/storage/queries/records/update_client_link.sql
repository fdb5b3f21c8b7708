-- short: a changed link, when it is still at the version that was read ($3) and overlaps no other; the client is held
WITH updated AS (
  UPDATE client_links t SET version = $4, relationship = $5, first_on = $6, last_on = $7, updated_at = $8
  WHERE t.tenant_id = $1 AND t.link_id = $2 AND t.version = $3 AND NOT EXISTS (
    SELECT FROM client_links o
    WHERE o.tenant_id = $1 AND o.client_id = t.client_id AND o.kind = t.kind AND o.link_id <> t.link_id
      AND o.held_once = t.held_once AND daterange(o.first_on, o.last_on, '[]') && daterange($6::date, $7::date, '[]'))
  RETURNING 1)
SELECT ensure_one(count(*)) FROM updated
