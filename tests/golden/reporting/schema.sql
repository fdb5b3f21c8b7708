-- The schema after all migrations, without functions and grants: `make golden` writes it.

CREATE TABLE adjustment_items (
    tenant_id uuid NOT NULL,
    item_id uuid NOT NULL,
    version bigint NOT NULL,
    run_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    state text NOT NULL,
    effective_on date NOT NULL,
    applied_on date NOT NULL,
    undone_on date,
    price_before_cents bigint NOT NULL,
    price_after_cents bigint NOT NULL,
    monthly_before_cents bigint NOT NULL,
    monthly_after_cents bigint NOT NULL,
    in_loyalty boolean NOT NULL,
    CONSTRAINT adjustment_items_undone_on_a_day CHECK (((state = 'UNDONE'::text) = (undone_on IS NOT NULL)))
);
ALTER TABLE adjustment_items FORCE ROW LEVEL SECURITY;
ALTER TABLE adjustment_items ADD CONSTRAINT adjustment_items_pkey PRIMARY KEY (tenant_id, item_id);
CREATE INDEX adjustment_items_by_application ON adjustment_items USING btree (tenant_id, applied_on);
CREATE INDEX adjustment_items_by_contract ON adjustment_items USING btree (tenant_id, contract_id);
CREATE INDEX adjustment_items_by_effect ON adjustment_items USING btree (tenant_id, effective_on);
ALTER TABLE adjustment_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON adjustment_items USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE adjustment_runs (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    rule text NOT NULL,
    index text NOT NULL,
    rate_ppm integer NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    created_on date NOT NULL,
    contracts bigint NOT NULL,
    adjustable bigint NOT NULL,
    barred bigint NOT NULL,
    in_loyalty bigint NOT NULL,
    monthly_before_cents bigint NOT NULL,
    monthly_after_cents bigint NOT NULL,
    applied bigint NOT NULL,
    waiting bigint NOT NULL,
    moved bigint NOT NULL,
    undone bigint NOT NULL,
    actor text NOT NULL
);
ALTER TABLE adjustment_runs FORCE ROW LEVEL SECURITY;
ALTER TABLE adjustment_runs ADD CONSTRAINT adjustment_runs_pkey PRIMARY KEY (tenant_id, run_id);
CREATE INDEX adjustment_runs_by_day ON adjustment_runs USING btree (tenant_id, created_on);
ALTER TABLE adjustment_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON adjustment_runs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_activities (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    since date NOT NULL,
    activity text NOT NULL,
    last_paid_on date
);
ALTER TABLE client_activities FORCE ROW LEVEL SECURITY;
ALTER TABLE client_activities ADD CONSTRAINT client_activities_pkey PRIMARY KEY (tenant_id, client_id, version, since);
ALTER TABLE client_activities ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_activities USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_count_deltas (
    tenant_id uuid NOT NULL,
    day date NOT NULL,
    unit text NOT NULL,
    category text NOT NULL,
    aggregator smallint NOT NULL,
    vip boolean NOT NULL,
    active bigint NOT NULL,
    suspended bigint NOT NULL,
    blocked bigint NOT NULL
);
ALTER TABLE client_count_deltas FORCE ROW LEVEL SECURITY;
ALTER TABLE client_count_deltas ADD CONSTRAINT client_count_deltas_pkey PRIMARY KEY (tenant_id, day, unit, category, aggregator, vip);
ALTER TABLE client_count_deltas ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_count_deltas USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_count_snapshots (
    tenant_id uuid NOT NULL,
    day date NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_on date NOT NULL,
    unit text[] NOT NULL,
    category text[] NOT NULL,
    aggregator smallint[] NOT NULL,
    vip boolean[] NOT NULL,
    active bigint[] NOT NULL,
    suspended bigint[] NOT NULL,
    blocked bigint[] NOT NULL,
    CONSTRAINT client_count_snapshots_of_ended_days CHECK ((published_on > day))
);
ALTER TABLE client_count_snapshots FORCE ROW LEVEL SECURITY;
ALTER TABLE client_count_snapshots ADD CONSTRAINT client_count_snapshots_pkey PRIMARY KEY (tenant_id, day);
ALTER TABLE client_count_snapshots ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_count_snapshots USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE clients (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    display_name text NOT NULL,
    kind text NOT NULL,
    tax_id text,
    birth_on date,
    sex text,
    email text,
    mobile_phone text,
    phone text,
    city text,
    state text,
    groups text[] NOT NULL,
    category text,
    vip boolean NOT NULL,
    aggregator smallint NOT NULL,
    origin text,
    unit text,
    consultant text,
    teacher text,
    registered_on date,
    external_id text
);
ALTER TABLE clients FORCE ROW LEVEL SECURITY;
ALTER TABLE clients ADD CONSTRAINT clients_pkey PRIMARY KEY (tenant_id, client_id);
CREATE INDEX clients_aggregated ON clients USING btree (tenant_id, client_id) WHERE (aggregator <> 0);
ALTER TABLE clients ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON clients USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_renewals (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    renewed_on date NOT NULL
);
ALTER TABLE contract_renewals FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_renewals ADD CONSTRAINT contract_renewals_pkey PRIMARY KEY (tenant_id, contract_id, renewed_on);
CREATE INDEX contract_renewals_day ON contract_renewals USING btree (tenant_id, renewed_on);
ALTER TABLE contract_renewals ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_renewals USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_standings (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    since date NOT NULL,
    standing smallint NOT NULL
);
ALTER TABLE contract_standings FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_standings ADD CONSTRAINT contract_standings_pkey PRIMARY KEY (tenant_id, client_id, contract_id, since);
ALTER TABLE contract_standings ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_standings USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contracts (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    plan_id uuid,
    description text,
    lifecycle text NOT NULL,
    access text NOT NULL,
    end_kind text,
    end_reason text,
    counts_as_churn boolean NOT NULL,
    price_cents bigint NOT NULL,
    billing_period text,
    payment_condition text,
    total_value_cents bigint NOT NULL,
    activated_on date,
    renewed_on date,
    expires_on date,
    ends_on date,
    financial_base_on date,
    paid_until_on date,
    consultant text,
    unit text,
    external_id text,
    in_force_from date,
    in_force_until date,
    beginning smallint NOT NULL,
    ending smallint NOT NULL,
    taken_over boolean DEFAULT false NOT NULL,
    end_reason_name text
);
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE contracts ADD CONSTRAINT contracts_pkey PRIMARY KEY (tenant_id, contract_id);
CREATE INDEX contracts_activated ON contracts USING btree (tenant_id, activated_on DESC NULLS LAST);
CREATE INDEX contracts_client ON contracts USING btree (tenant_id, client_id);
CREATE INDEX contracts_ends ON contracts USING btree (tenant_id, ends_on) WHERE (ends_on IS NOT NULL);
CREATE INDEX contracts_expires ON contracts USING btree (tenant_id, expires_on) WHERE (expires_on IS NOT NULL);
CREATE INDEX contracts_financial_base ON contracts USING btree (tenant_id, financial_base_on) WHERE (financial_base_on IS NOT NULL);
CREATE INDEX contracts_in_force_from ON contracts USING btree (tenant_id, in_force_from) WHERE (in_force_from IS NOT NULL);
CREATE INDEX contracts_in_force_until ON contracts USING btree (tenant_id, in_force_until) WHERE (in_force_until IS NOT NULL);
CREATE INDEX contracts_paid_until ON contracts USING btree (tenant_id, paid_until_on) WHERE (paid_until_on IS NOT NULL);
CREATE INDEX contracts_renewed ON contracts USING btree (tenant_id, renewed_on) WHERE (renewed_on IS NOT NULL);
ALTER TABLE contracts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON denials TO reporting_worker USING (true) WITH CHECK (true);

CREATE TABLE dimension_values (
    tenant_id uuid NOT NULL,
    dimension text NOT NULL,
    value text NOT NULL,
    label text NOT NULL
);
ALTER TABLE dimension_values FORCE ROW LEVEL SECURITY;
ALTER TABLE dimension_values ADD CONSTRAINT dimension_values_pkey PRIMARY KEY (tenant_id, dimension, value);
ALTER TABLE dimension_values ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON dimension_values USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON erasures TO reporting_worker USING (true) WITH CHECK (true);

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
CREATE POLICY tenant ON feed FOR SELECT TO reporting_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON feed TO reporting_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_checkpoints (
    consumer text NOT NULL,
    source text NOT NULL,
    bucket smallint NOT NULL,
    "position" bigint NOT NULL
)
WITH (fillfactor='20');
ALTER TABLE feed_checkpoints FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_checkpoints ADD CONSTRAINT feed_checkpoints_pkey PRIMARY KEY (consumer, source, bucket);
CREATE POLICY everybody ON feed_checkpoints FOR SELECT TO reporting_app USING (true);
ALTER TABLE feed_checkpoints ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_checkpoints TO reporting_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_head (
    bucket smallint NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    deleted_position bigint DEFAULT 0 NOT NULL,
    CONSTRAINT feed_head_deleted_up_to_position CHECK (((deleted_position >= 0) AND (deleted_position <= "position")))
)
WITH (fillfactor='20');
ALTER TABLE feed_head FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_head ADD CONSTRAINT feed_head_pkey PRIMARY KEY (bucket);
CREATE POLICY everybody ON feed_head FOR SELECT TO reporting_app USING (true);
ALTER TABLE feed_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_head TO reporting_worker USING (true) WITH CHECK (true);

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
CREATE POLICY everybody ON feed_sources FOR SELECT TO reporting_app USING (true);
ALTER TABLE feed_sources ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_sources TO reporting_worker USING (true) WITH CHECK (true);

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
CREATE POLICY worker ON idempotency TO reporting_worker USING (true) WITH CHECK (true);

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
CREATE POLICY worker ON job_runs TO reporting_worker USING (true) WITH CHECK (true);

CREATE TABLE known_tenants (
    tenant_id uuid NOT NULL,
    first_seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
ALTER TABLE known_tenants FORCE ROW LEVEL SECURITY;
ALTER TABLE known_tenants ADD CONSTRAINT known_tenants_pkey PRIMARY KEY (tenant_id);
ALTER TABLE known_tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON known_tenants FOR SELECT TO reporting_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON known_tenants TO reporting_worker USING (true) WITH CHECK (true);

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
CREATE POLICY tenant ON outbox_pending FOR INSERT TO reporting_app WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON outbox_pending TO reporting_worker USING (true) WITH CHECK (true);

CREATE TABLE plans (
    tenant_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    version bigint NOT NULL,
    code text NOT NULL,
    display_name text NOT NULL,
    modalities text[] NOT NULL
);
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
ALTER TABLE plans ADD CONSTRAINT plans_pkey PRIMARY KEY (tenant_id, plan_id);
ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plans USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE portfolios (
    tenant_id uuid NOT NULL
);
ALTER TABLE portfolios FORCE ROW LEVEL SECURITY;
ALTER TABLE portfolios ADD CONSTRAINT portfolios_pkey PRIMARY KEY (tenant_id);
ALTER TABLE portfolios ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON portfolios USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE releases (
    tenant_id uuid NOT NULL,
    release_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    kind text NOT NULL,
    origin text NOT NULL,
    promise text NOT NULL,
    starts_on date NOT NULL,
    last_on date NOT NULL,
    ended_on date,
    promise_settled_on date,
    debt_cents bigint NOT NULL,
    interval_lifted boolean NOT NULL,
    actor text NOT NULL
);
ALTER TABLE releases FORCE ROW LEVEL SECURITY;
ALTER TABLE releases ADD CONSTRAINT releases_pkey PRIMARY KEY (tenant_id, release_id);
CREATE INDEX releases_by_contract ON releases USING btree (tenant_id, contract_id);
CREATE INDEX releases_by_start ON releases USING btree (tenant_id, starts_on);
ALTER TABLE releases ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON releases USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON sandbox_clock_steps TO reporting_worker USING (true) WITH CHECK (true);

CREATE TABLE schema_migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE schema_migrations ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (name);

CREATE TABLE signature_requests (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    state text NOT NULL,
    means text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    sent_on date NOT NULL,
    expires_on date NOT NULL,
    closed_on date,
    signers smallint NOT NULL,
    signers_signed smallint NOT NULL
);
ALTER TABLE signature_requests FORCE ROW LEVEL SECURITY;
ALTER TABLE signature_requests ADD CONSTRAINT signature_requests_pkey PRIMARY KEY (tenant_id, request_id);
CREATE INDEX signature_requests_contract ON signature_requests USING btree (tenant_id, contract_id, sent_at);
ALTER TABLE signature_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON signature_requests USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE terminations (
    tenant_id uuid NOT NULL,
    termination_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    end_kind text NOT NULL,
    ends_on date NOT NULL,
    fine_cents bigint NOT NULL,
    waived_cents bigint NOT NULL,
    waiver text NOT NULL,
    months_left integer NOT NULL,
    refund_cents bigint NOT NULL,
    actor text NOT NULL
);
ALTER TABLE terminations FORCE ROW LEVEL SECURITY;
ALTER TABLE terminations ADD CONSTRAINT terminations_pkey PRIMARY KEY (tenant_id, termination_id);
CREATE INDEX terminations_by_contract ON terminations USING btree (tenant_id, contract_id);
CREATE INDEX terminations_by_end ON terminations USING btree (tenant_id, ends_on);
CREATE POLICY tenant ON terminations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
ALTER TABLE terminations ENABLE ROW LEVEL SECURITY;
