-- short: begins an import or goes on with it, for one stream ($4) until $5; no row while another stream holds it
INSERT INTO imports AS i (tenant_id, import_id, mode, lease_holder, lease_until, created_at, updated_at, on_existing,
  update_fields, source, actor, kind)
VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11)
ON CONFLICT (tenant_id, import_id) DO UPDATE
SET lease_holder = excluded.lease_holder, lease_until = excluded.lease_until, updated_at = excluded.updated_at,
  kind = excluded.kind
WHERE i.kind IN ('', excluded.kind) AND i.mode = excluded.mode AND i.on_existing = excluded.on_existing
  AND i.update_fields = excluded.update_fields AND (i.complete OR i.lease_until <= $6)
RETURNING import_id, kind, mode, on_existing, update_fields, source, actor, created_at, rows, created, existing, updated, duplicates,
  failed, last_line, complete, events, errors_kept, reverted_at
