-- The schema after all migrations, without functions and grants: `make golden` writes it.

CREATE TABLE alert_rules (
    tenant_id uuid NOT NULL,
    rule_id uuid NOT NULL,
    version bigint NOT NULL,
    display_name text NOT NULL,
    trigger smallint NOT NULL,
    days_before integer NOT NULL,
    disabled boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT alert_rules_days_in_range CHECK (((days_before >= 0) AND (days_before <= 365))),
    CONSTRAINT alert_rules_trigger_known CHECK ((trigger = 1))
);
ALTER TABLE alert_rules FORCE ROW LEVEL SECURITY;
ALTER TABLE alert_rules ADD CONSTRAINT alert_rules_pkey PRIMARY KEY (tenant_id, rule_id);
ALTER TABLE alert_rules ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON alert_rules USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE alerts (
    tenant_id uuid NOT NULL,
    alert_id uuid NOT NULL,
    rule_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    client_display_name text NOT NULL,
    occurrence_on date NOT NULL,
    due_on date NOT NULL,
    fired_at timestamp with time zone NOT NULL,
    CONSTRAINT alerts_due_before_occurrence CHECK ((due_on <= occurrence_on))
);
ALTER TABLE alerts FORCE ROW LEVEL SECURITY;
ALTER TABLE alerts ADD CONSTRAINT alerts_once UNIQUE (tenant_id, rule_id, contract_id, occurrence_on);
ALTER TABLE alerts ADD CONSTRAINT alerts_pkey PRIMARY KEY (tenant_id, alert_id);
CREATE INDEX alerts_by_client ON alerts USING btree (tenant_id, client_id, fired_at, alert_id);
CREATE INDEX alerts_by_contract ON alerts USING btree (tenant_id, contract_id);
CREATE INDEX alerts_by_firing ON alerts USING btree (tenant_id, fired_at, alert_id);
ALTER TABLE alerts ADD CONSTRAINT alerts_rule_exists FOREIGN KEY (tenant_id, rule_id) REFERENCES alert_rules(tenant_id, rule_id);
ALTER TABLE alerts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON alerts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_refs (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    display_name text NOT NULL
);
ALTER TABLE client_refs FORCE ROW LEVEL SECURITY;
ALTER TABLE client_refs ADD CONSTRAINT client_refs_pkey PRIMARY KEY (tenant_id, client_id);
ALTER TABLE client_refs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_refs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_terms (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    lifecycle smallint NOT NULL,
    activated_on date,
    expires_on date,
    ends_on date
);
ALTER TABLE contract_terms FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_terms ADD CONSTRAINT contract_terms_pkey PRIMARY KEY (tenant_id, contract_id);
CREATE INDEX contract_terms_by_expiration ON contract_terms USING btree (tenant_id, expires_on) WHERE (expires_on IS NOT NULL);
ALTER TABLE contract_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_terms USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE denials (
    tenant_id uuid NOT NULL,
    denial_id uuid NOT NULL,
    actor text NOT NULL,
    method text NOT NULL,
    permission text NOT NULL,
    denied bigint NOT NULL,
    call_id text NOT NULL,
    request_id text NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT denials_counted CHECK ((denied > 0))
);
ALTER TABLE denials FORCE ROW LEVEL SECURITY;
ALTER TABLE denials ADD CONSTRAINT denials_pkey PRIMARY KEY (tenant_id, denial_id);
CREATE INDEX denials_by_time ON denials USING btree (tenant_id, last_at, denial_id);
ALTER TABLE denials ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON denials USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON denials TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE erasures (
    tenant_id uuid NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    requested_at timestamp with time zone NOT NULL,
    requested_by text NOT NULL,
    reason text NOT NULL,
    erased_rows bigint NOT NULL,
    erased_events bigint DEFAULT 0 NOT NULL,
    erased_answers bigint DEFAULT 0 NOT NULL,
    erased_at timestamp with time zone,
    proof bytea,
    settled_at timestamp with time zone,
    begun_position bigint,
    CONSTRAINT erasures_proved CHECK (((erased_at IS NULL) = (proof IS NULL)))
);
ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
ALTER TABLE erasures ADD CONSTRAINT erasures_pkey PRIMARY KEY (tenant_id, subject);
CREATE INDEX erasures_by_request ON erasures USING btree (tenant_id, requested_at, subject);
CREATE INDEX erasures_pending ON erasures USING btree (tenant_id, requested_at) WHERE (settled_at IS NULL);
ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON erasures USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON erasures TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE feed (
    bucket smallint NOT NULL,
    "position" bigint NOT NULL,
    tenant_id uuid NOT NULL,
    aggregate text NOT NULL,
    version bigint NOT NULL,
    event_id uuid NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    request_id text NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    sequenced_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    type text NOT NULL,
    payload bytea NOT NULL
);
ALTER TABLE feed FORCE ROW LEVEL SECURITY;
ALTER TABLE feed ADD CONSTRAINT feed_pkey PRIMARY KEY (bucket, "position");
CREATE UNIQUE INDEX feed_of_aggregate ON feed USING btree (tenant_id, aggregate, version);
ALTER TABLE feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON feed FOR SELECT TO fidelity_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON feed TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_checkpoints (
    consumer text NOT NULL,
    source text NOT NULL,
    bucket smallint NOT NULL,
    "position" bigint NOT NULL
)
WITH (fillfactor='20');
ALTER TABLE feed_checkpoints FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_checkpoints ADD CONSTRAINT feed_checkpoints_pkey PRIMARY KEY (consumer, source, bucket);
ALTER TABLE feed_checkpoints ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_checkpoints TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_head (
    bucket smallint NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    deleted_position bigint DEFAULT 0 NOT NULL,
    CONSTRAINT feed_head_deleted_up_to_position CHECK (((deleted_position >= 0) AND (deleted_position <= "position")))
)
WITH (fillfactor='20');
ALTER TABLE feed_head FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_head ADD CONSTRAINT feed_head_pkey PRIMARY KEY (bucket);
CREATE POLICY everybody ON feed_head FOR SELECT TO fidelity_app USING (true);
ALTER TABLE feed_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_head TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_sources (
    consumer text NOT NULL,
    source text NOT NULL,
    complete_until timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL,
    owner text NOT NULL,
    refreshed_at timestamp with time zone NOT NULL,
    projection text DEFAULT ''::text NOT NULL
)
WITH (fillfactor='20');
ALTER TABLE feed_sources FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_sources ADD CONSTRAINT feed_sources_pkey PRIMARY KEY (consumer, source);
CREATE POLICY everybody ON feed_sources FOR SELECT TO fidelity_app USING (true);
ALTER TABLE feed_sources ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_sources TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE idempotency (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    request_hash bytea NOT NULL,
    method text NOT NULL,
    response bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE idempotency FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency ADD CONSTRAINT idempotency_pkey PRIMARY KEY (tenant_id, request_id);
CREATE INDEX idempotency_by_age ON idempotency USING btree (tenant_id, created_at);
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON idempotency USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON idempotency TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE job_runs (
    tenant_id uuid NOT NULL,
    job text NOT NULL,
    last_date date NOT NULL,
    leased_until timestamp with time zone,
    lease_owner uuid,
    last_success_at timestamp with time zone,
    last_error text DEFAULT ''::text NOT NULL,
    CONSTRAINT job_runs_lease_has_owner CHECK (((leased_until IS NULL) = (lease_owner IS NULL)))
);
ALTER TABLE job_runs FORCE ROW LEVEL SECURITY;
ALTER TABLE job_runs ADD CONSTRAINT job_runs_pkey PRIMARY KEY (tenant_id, job);
ALTER TABLE job_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON job_runs TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE known_tenants (
    tenant_id uuid NOT NULL,
    first_seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
ALTER TABLE known_tenants FORCE ROW LEVEL SECURITY;
ALTER TABLE known_tenants ADD CONSTRAINT known_tenants_pkey PRIMARY KEY (tenant_id);
ALTER TABLE known_tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON known_tenants FOR SELECT TO fidelity_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON known_tenants TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE outbox_pending (
    tenant_id uuid NOT NULL,
    aggregate text NOT NULL,
    version bigint NOT NULL,
    bucket smallint NOT NULL,
    event_id uuid NOT NULL,
    staged_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    request_id text NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    type text NOT NULL,
    payload bytea NOT NULL,
    CONSTRAINT outbox_pending_bucket_in_range CHECK (((bucket >= 0) AND (bucket <= 63)))
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='2000', autovacuum_vacuum_cost_delay='0');
ALTER TABLE outbox_pending FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox_pending ADD CONSTRAINT outbox_pending_pkey PRIMARY KEY (tenant_id, aggregate, version);
CREATE INDEX outbox_pending_by_age ON outbox_pending USING btree (bucket, staged_at);
ALTER TABLE outbox_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON outbox_pending FOR INSERT TO fidelity_app WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON outbox_pending TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE sandbox_clock_steps (
    tenant_id uuid NOT NULL,
    ahead_us bigint NOT NULL,
    stepped_at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    CONSTRAINT sandbox_clock_steps_forward CHECK ((ahead_us > 0))
);
ALTER TABLE sandbox_clock_steps FORCE ROW LEVEL SECURITY;
ALTER TABLE sandbox_clock_steps ADD CONSTRAINT sandbox_clock_steps_pkey PRIMARY KEY (tenant_id, ahead_us);
ALTER TABLE sandbox_clock_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sandbox_clock_steps USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON sandbox_clock_steps TO fidelity_worker USING (true) WITH CHECK (true);

CREATE TABLE schema_migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE schema_migrations ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (name);
