-- The change feed: what is staged, what has its place, where readers stand. Infrastructure of the service, not a tenant's
-- data: its keys begin with the bucket, a function of the tenant.

-- Events of committed transactions that have no position yet. Small: the sequencer empties it at once.
CREATE TABLE outbox_pending (
  tenant_id uuid NOT NULL,
  aggregate text NOT NULL,
  version bigint NOT NULL,
  bucket smallint NOT NULL,
  event_id uuid NOT NULL,
  staged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL,
  reason text NOT NULL,
  request_id text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  type text NOT NULL,
  payload bytea NOT NULL,
  CONSTRAINT outbox_pending_pkey PRIMARY KEY (tenant_id, aggregate, version),
  CONSTRAINT outbox_pending_bucket_in_range CHECK (bucket BETWEEN 0 AND 63)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
CREATE INDEX outbox_pending_by_age ON outbox_pending (bucket, staged_at);

CREATE TABLE feed (
  bucket smallint NOT NULL,
  position bigint NOT NULL,
  tenant_id uuid NOT NULL,
  aggregate text NOT NULL,
  version bigint NOT NULL,
  event_id uuid NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  request_id text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  sequenced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  type text NOT NULL,
  payload bytea NOT NULL,
  CONSTRAINT feed_pkey PRIMARY KEY (bucket, position)
);
-- The history of one aggregate; and no event is in the feed twice.
CREATE UNIQUE INDEX feed_of_aggregate ON feed (tenant_id, aggregate, version);

-- The last position given in each bucket, and the last one that the retention has deleted.
CREATE TABLE feed_head (
  bucket smallint NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  deleted_position bigint NOT NULL DEFAULT 0,
  CONSTRAINT feed_head_pkey PRIMARY KEY (bucket),
  CONSTRAINT feed_head_deleted_up_to_position CHECK (deleted_position BETWEEN 0 AND position)
) WITH (fillfactor = 20);
INSERT INTO feed_head (bucket) SELECT generate_series(0, 63);

-- Where this service stands in the feeds of others. No row: it has not begun.
CREATE TABLE feed_checkpoints (
  consumer text NOT NULL,
  source text NOT NULL,
  bucket smallint NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT feed_checkpoints_pkey PRIMARY KEY (consumer, source, bucket)
) WITH (fillfactor = 20);

-- Up to when the feeds of others are applied here, and which process follows them.
CREATE TABLE feed_sources (
  consumer text NOT NULL,
  source text NOT NULL,
  complete_until timestamptz NOT NULL DEFAULT '-infinity',
  owner text NOT NULL,
  refreshed_at timestamptz NOT NULL,
  CONSTRAINT feed_sources_pkey PRIMARY KEY (consumer, source)
) WITH (fillfactor = 20);

-- The tenants that have published an event here: whom jobs and snapshots serve.
CREATE TABLE known_tenants (
  tenant_id uuid NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT known_tenants_pkey PRIMARY KEY (tenant_id)
);

-- Requests stage their own tenant's events and read its feed; Watch and Snapshot of another service, which its permission
-- lets see all tenants, set app.feed_scope in their own transaction. The worker role sees everything here.
DO $$
DECLARE
  app text := current_schema() || '_app';
  worker text := current_schema() || '_worker';
  own_tenant text := 'tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid';
  all_tenants text := 'current_setting(''app.feed_scope'', true) = ''all_tenants''';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['outbox_pending', 'feed', 'feed_head', 'feed_checkpoints', 'feed_sources', 'known_tenants'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY worker ON %I TO %I USING (true) WITH CHECK (true)', name, worker);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', name, worker);
  END LOOP;
  EXECUTE format('CREATE POLICY tenant ON outbox_pending FOR INSERT TO %I WITH CHECK (%s)', app, own_tenant);
  EXECUTE format('GRANT INSERT ON outbox_pending TO %I', app);
  EXECUTE format('CREATE POLICY tenant ON feed FOR SELECT TO %I USING (%s OR %s)', app, own_tenant, all_tenants);
  EXECUTE format('CREATE POLICY tenant ON known_tenants FOR SELECT TO %I USING (%s OR %s)', app, own_tenant, all_tenants);
  EXECUTE format('CREATE POLICY everybody ON feed_head FOR SELECT TO %I USING (true)', app);
  EXECUTE format('CREATE POLICY everybody ON feed_sources FOR SELECT TO %I USING (true)', app);
  EXECUTE format('GRANT SELECT ON feed, known_tenants, feed_head, feed_sources TO %I', app);
END $$;
