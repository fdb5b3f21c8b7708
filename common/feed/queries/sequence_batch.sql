-- long: moves a batch of a locked bucket from outbox_pending to feed, at the positions after $3
--
-- The batch holds the $2 oldest events staged since $4 and, of their aggregates, every lower version; an aggregate's lower versions
-- are visible whenever a higher one is. So it stays in order even when the server's clock has stepped back.
WITH oldest AS (
  SELECT tenant_id, aggregate, version FROM outbox_pending WHERE bucket = $1 AND staged_at >= $4 ORDER BY staged_at LIMIT $2
), highest AS (
  SELECT tenant_id, aggregate, max(version) AS version FROM oldest GROUP BY tenant_id, aggregate
), taken AS (
  DELETE FROM outbox_pending p USING highest h
  WHERE p.tenant_id = h.tenant_id AND p.aggregate = h.aggregate AND p.version <= h.version
  RETURNING p.*
), ready AS (
  SELECT *, max(staged_at) OVER (PARTITION BY tenant_id, aggregate ORDER BY version) AS ready_at FROM taken
), placed AS (
  INSERT INTO feed (bucket, position, tenant_id, aggregate, version, event_id, actor, reason, request_id, occurred_at,
                    recorded_at, type, payload)
  SELECT bucket, $3 + row_number() OVER (ORDER BY ready_at, tenant_id, aggregate, version), tenant_id, aggregate, version,
         event_id, actor, reason, request_id, occurred_at, recorded_at, type, payload
  FROM ready
  RETURNING tenant_id
), tenants AS (
  INSERT INTO known_tenants (tenant_id) SELECT DISTINCT tenant_id FROM placed ON CONFLICT DO NOTHING
)
UPDATE feed_head SET position = position + (SELECT count(*) FROM placed) WHERE bucket = $1 RETURNING position
