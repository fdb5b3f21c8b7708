-- The schema after all migrations, without functions and grants: `make golden` writes it.

CREATE TABLE access_blocks (
    tenant_id uuid NOT NULL,
    block_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    source smallint NOT NULL,
    level smallint NOT NULL,
    reason text NOT NULL,
    since_on date NOT NULL,
    until_on date,
    lifter smallint NOT NULL,
    ended_on date,
    lifted_by text NOT NULL,
    lift_reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT access_blocks_level_blocks CHECK (((level >= 2) AND (level <= 3))),
    CONSTRAINT access_blocks_lifter_known CHECK (((lifter >= 1) AND (lifter <= 3))),
    CONSTRAINT access_blocks_source_known CHECK (((source >= 1) AND (source <= 5))),
    CONSTRAINT access_blocks_until_after_since CHECK ((until_on >= since_on))
);
ALTER TABLE access_blocks FORCE ROW LEVEL SECURITY;
ALTER TABLE access_blocks ADD CONSTRAINT access_blocks_pkey PRIMARY KEY (tenant_id, block_id);
CREATE INDEX access_blocks_by_contract ON access_blocks USING btree (tenant_id, contract_id);
CREATE INDEX access_blocks_by_creation ON access_blocks USING btree (tenant_id, created_at, block_id);
CREATE INDEX access_blocks_open ON access_blocks USING btree (tenant_id, contract_id) WHERE (ended_on IS NULL);
CREATE INDEX access_blocks_open_for_debt ON access_blocks USING btree (tenant_id, contract_id) WHERE ((source = 2) AND (ended_on IS NULL));
ALTER TABLE access_blocks ADD CONSTRAINT access_blocks_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE access_blocks ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON access_blocks USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE access_rechecks (
    tenant_id uuid NOT NULL,
    recheck_id uuid DEFAULT gen_random_uuid() NOT NULL,
    contract_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL
);
ALTER TABLE access_rechecks FORCE ROW LEVEL SECURITY;
ALTER TABLE access_rechecks ADD CONSTRAINT access_rechecks_pkey PRIMARY KEY (tenant_id, recheck_id);
ALTER TABLE access_rechecks ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON access_rechecks USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE adjustment_item_row AS (
	item_id uuid,
	version bigint,
	run_id uuid,
	contract_id uuid,
	state integer,
	finding integer,
	effective_on date,
	opens_on date,
	price_before_cents bigint,
	price_after_cents bigint,
	monthly_before_cents bigint,
	monthly_after_cents bigint,
	monthly_rise_cents bigint,
	in_loyalty boolean,
	notice_due_on date,
	found_before_cents bigint,
	found_after_cents bigint,
	notice_delivered_on date,
	notice_channel text,
	notice_evidence text,
	applied_at timestamp with time zone,
	created_at timestamp with time zone,
	updated_at timestamp with time zone,
	sign_again boolean
);

CREATE TABLE adjustment_items (
    tenant_id uuid NOT NULL,
    item_id uuid NOT NULL,
    version bigint NOT NULL,
    run_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    state smallint NOT NULL,
    finding smallint NOT NULL,
    effective_on date NOT NULL,
    opens_on date,
    price_before_cents bigint NOT NULL,
    price_after_cents bigint NOT NULL,
    monthly_before_cents bigint NOT NULL,
    monthly_after_cents bigint NOT NULL,
    monthly_rise_cents bigint NOT NULL,
    in_loyalty boolean NOT NULL,
    notice_due_on date NOT NULL,
    found_before_cents bigint,
    found_after_cents bigint,
    notice_delivered_on date,
    notice_channel text NOT NULL,
    notice_evidence text NOT NULL,
    applied_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sign_again boolean DEFAULT false NOT NULL,
    CONSTRAINT adjustment_items_applied_once CHECK (((state = ANY (ARRAY[5, 7])) = (applied_at IS NOT NULL))),
    CONSTRAINT adjustment_items_finding_known CHECK (((finding >= 0) AND (finding <= 13))),
    CONSTRAINT adjustment_items_proof_has_its_day CHECK (((state <> 4) OR (notice_delivered_on IS NOT NULL))),
    CONSTRAINT adjustment_items_state_known CHECK (((state >= 1) AND (state <= 7)))
);
ALTER TABLE adjustment_items FORCE ROW LEVEL SECURITY;
ALTER TABLE adjustment_items ADD CONSTRAINT adjustment_items_pkey PRIMARY KEY (tenant_id, run_id, contract_id);
CREATE INDEX adjustment_items_by_contract ON adjustment_items USING btree (tenant_id, contract_id);
CREATE UNIQUE INDEX adjustment_items_by_id ON adjustment_items USING btree (tenant_id, item_id);
CREATE INDEX adjustment_items_by_rise ON adjustment_items USING btree (tenant_id, run_id, monthly_rise_cents DESC, item_id DESC);
ALTER TABLE adjustment_items ADD CONSTRAINT adjustment_items_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE adjustment_items ADD CONSTRAINT adjustment_items_run_exists FOREIGN KEY (tenant_id, run_id) REFERENCES adjustment_runs(tenant_id, run_id);
ALTER TABLE adjustment_items ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON adjustment_items USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE adjustment_runs (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    version bigint NOT NULL,
    state smallint NOT NULL,
    filter text NOT NULL,
    rule smallint NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    index smallint,
    index_last_on date,
    index_rate_millionths bigint NOT NULL,
    floor_millionths bigint,
    cap_millionths bigint,
    rate_millionths bigint NOT NULL,
    notice_days integer NOT NULL,
    reason text NOT NULL,
    actor text NOT NULL,
    step_on date NOT NULL,
    step_by text NOT NULL,
    last_contract uuid NOT NULL,
    handled bigint NOT NULL,
    contracts bigint NOT NULL,
    adjustable bigint NOT NULL,
    barred bigint NOT NULL,
    in_loyalty bigint NOT NULL,
    monthly_before_cents bigint NOT NULL,
    monthly_after_cents bigint NOT NULL,
    notified bigint NOT NULL,
    applied bigint NOT NULL,
    waiting bigint NOT NULL,
    moved bigint NOT NULL,
    undone bigint NOT NULL,
    not_undone bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT adjustment_runs_index_with_its_month CHECK ((((index IS NULL) = (index_last_on IS NULL)) AND ((index >= 1) AND (index <= 3)))),
    CONSTRAINT adjustment_runs_rule_known CHECK (((rule >= 1) AND (rule <= 2))),
    CONSTRAINT adjustment_runs_state_known CHECK (((state >= 1) AND (state <= 8))),
    CONSTRAINT adjustment_runs_window CHECK (((last_on >= first_on) AND ((rule = 1) OR (last_on = first_on))))
);
ALTER TABLE adjustment_runs FORCE ROW LEVEL SECURITY;
ALTER TABLE adjustment_runs ADD CONSTRAINT adjustment_runs_pkey PRIMARY KEY (tenant_id, run_id);
CREATE INDEX adjustment_runs_at_work ON adjustment_runs USING btree (tenant_id, created_at) WHERE (state = ANY (ARRAY[1, 3, 5, 7]));
CREATE INDEX adjustment_runs_by_time ON adjustment_runs USING btree (tenant_id, created_at, run_id);
ALTER TABLE adjustment_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON adjustment_runs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE billing_runs (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    business_date date NOT NULL,
    by_hand boolean NOT NULL,
    last_contract uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    contracts bigint DEFAULT 0 NOT NULL,
    receivables bigint DEFAULT 0 NOT NULL,
    amount_cents bigint DEFAULT 0 NOT NULL,
    credit_cents bigint DEFAULT 0 NOT NULL,
    events bigint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone
);
ALTER TABLE billing_runs FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_runs ADD CONSTRAINT billing_runs_pkey PRIMARY KEY (tenant_id, run_id);
CREATE INDEX billing_runs_by_start ON billing_runs USING btree (tenant_id, started_at, run_id);
CREATE UNIQUE INDEX billing_runs_one_at_work ON billing_runs USING btree (tenant_id) WHERE (finished_at IS NULL);
ALTER TABLE billing_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON billing_runs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE billing_stops (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date,
    CONSTRAINT billing_stops_until_after_from CHECK ((until_on >= (from_on - 1)))
);
ALTER TABLE billing_stops FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_stops ADD CONSTRAINT billing_stops_pkey PRIMARY KEY (tenant_id, contract_id, from_on);
ALTER TABLE billing_stops ADD CONSTRAINT billing_stops_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE billing_stops ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON billing_stops USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE block_run_change_row AS (
	contract_id uuid,
	before integer,
	after integer,
	reason integer,
	receivable_id uuid,
	policy integer,
	policy_version integer,
	since_on date
);

CREATE TABLE block_run_changes (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    before smallint NOT NULL,
    after smallint NOT NULL,
    reason smallint NOT NULL,
    receivable_id uuid,
    policy smallint,
    policy_version integer NOT NULL,
    since_on date
);
ALTER TABLE block_run_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE block_run_changes ADD CONSTRAINT block_run_changes_pkey PRIMARY KEY (tenant_id, run_id, contract_id);
ALTER TABLE block_run_changes ADD CONSTRAINT block_run_changes_run_exists FOREIGN KEY (tenant_id, run_id) REFERENCES block_runs(tenant_id, run_id);
ALTER TABLE block_run_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON block_run_changes USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE block_runs (
    tenant_id uuid NOT NULL,
    run_id uuid NOT NULL,
    business_date date NOT NULL,
    mode smallint NOT NULL,
    by_hand boolean NOT NULL,
    last_contract uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    contracts bigint DEFAULT 0 NOT NULL,
    normal bigint DEFAULT 0 NOT NULL,
    reduced bigint DEFAULT 0 NOT NULL,
    blocked bigint DEFAULT 0 NOT NULL,
    released bigint DEFAULT 0 NOT NULL,
    awaiting_notice bigint DEFAULT 0 NOT NULL,
    contested bigint DEFAULT 0 NOT NULL,
    termination_due bigint DEFAULT 0 NOT NULL,
    tightened bigint DEFAULT 0 NOT NULL,
    relaxed bigint DEFAULT 0 NOT NULL,
    notices_due bigint DEFAULT 0 NOT NULL,
    started_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT block_runs_mode_known CHECK (((mode >= 1) AND (mode <= 2)))
);
ALTER TABLE block_runs FORCE ROW LEVEL SECURITY;
ALTER TABLE block_runs ADD CONSTRAINT block_runs_pkey PRIMARY KEY (tenant_id, run_id);
CREATE INDEX block_runs_by_start ON block_runs USING btree (tenant_id, started_at, run_id);
CREATE UNIQUE INDEX block_runs_one_at_work ON block_runs USING btree (tenant_id) WHERE (finished_at IS NULL);
ALTER TABLE block_runs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON block_runs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE change_adjustments (
    tenant_id uuid NOT NULL,
    change_id uuid NOT NULL,
    ordinal integer NOT NULL,
    contract_id uuid NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    price_before_cents bigint NOT NULL,
    price_after_cents bigint NOT NULL,
    agreed_days integer NOT NULL,
    agreed_of_days integer NOT NULL,
    agreed_cents bigint NOT NULL,
    days integer NOT NULL,
    of_days integer NOT NULL,
    amount_cents bigint NOT NULL,
    CONSTRAINT change_adjustments_last_after_first CHECK ((last_on >= first_on))
);
ALTER TABLE change_adjustments FORCE ROW LEVEL SECURITY;
ALTER TABLE change_adjustments ADD CONSTRAINT change_adjustments_pkey PRIMARY KEY (tenant_id, change_id, ordinal);
CREATE INDEX change_adjustments_by_contract ON change_adjustments USING btree (tenant_id, contract_id, last_on);
ALTER TABLE change_adjustments ADD CONSTRAINT change_adjustments_change_exists FOREIGN KEY (tenant_id, change_id) REFERENCES contract_changes(tenant_id, change_id);
ALTER TABLE change_adjustments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON change_adjustments USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE class_packs (
    tenant_id uuid NOT NULL,
    pack_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    modality text NOT NULL,
    classes integer NOT NULL,
    used integer NOT NULL,
    starts_on date NOT NULL,
    agreed_expires_on date,
    expires_on date,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT class_packs_classes_in_range CHECK (((classes >= 1) AND (classes <= 1000))),
    CONSTRAINT class_packs_expires_after_start CHECK (((agreed_expires_on >= starts_on) AND (expires_on >= agreed_expires_on))),
    CONSTRAINT class_packs_used_in_range CHECK (((used >= 0) AND (used <= classes)))
);
ALTER TABLE class_packs FORCE ROW LEVEL SECURITY;
ALTER TABLE class_packs ADD CONSTRAINT class_packs_pkey PRIMARY KEY (tenant_id, pack_id);
CREATE INDEX class_packs_by_contract ON class_packs USING btree (tenant_id, contract_id);
CREATE INDEX class_packs_by_creation ON class_packs USING btree (tenant_id, created_at, pack_id);
ALTER TABLE class_packs ADD CONSTRAINT class_packs_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE class_packs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON class_packs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE class_uses (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    presence text NOT NULL COLLATE pg_catalog."C",
    pack_id uuid NOT NULL,
    used_on date NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE class_uses FORCE ROW LEVEL SECURITY;
ALTER TABLE class_uses ADD CONSTRAINT class_uses_pkey PRIMARY KEY (tenant_id, contract_id, presence);
ALTER TABLE class_uses ADD CONSTRAINT class_uses_of_a_pack FOREIGN KEY (tenant_id, pack_id) REFERENCES class_packs(tenant_id, pack_id);
ALTER TABLE class_uses ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON class_uses USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_refs (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    merged_into uuid,
    kind smallint DEFAULT 0 NOT NULL,
    CONSTRAINT client_refs_kind_known CHECK (((kind >= 0) AND (kind <= 2)))
);
ALTER TABLE client_refs FORCE ROW LEVEL SECURITY;
ALTER TABLE client_refs ADD CONSTRAINT client_refs_pkey PRIMARY KEY (tenant_id, client_id);
CREATE INDEX client_refs_by_external_id ON client_refs USING btree (tenant_id, external_id) WHERE (external_id <> ''::text);
CREATE INDEX client_refs_by_merged_into ON client_refs USING btree (tenant_id, merged_into) WHERE (merged_into IS NOT NULL);
ALTER TABLE client_refs ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_refs USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contestations (
    tenant_id uuid NOT NULL,
    contestation_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    state smallint NOT NULL,
    opened_on date NOT NULL,
    answer_by date NOT NULL,
    answered_on date,
    reason text NOT NULL,
    answer text NOT NULL,
    answered_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT contestations_answered_when_not_open CHECK (((state = 1) = (answered_on IS NULL))),
    CONSTRAINT contestations_state_known CHECK (((state >= 1) AND (state <= 3)))
);
ALTER TABLE contestations FORCE ROW LEVEL SECURITY;
ALTER TABLE contestations ADD CONSTRAINT contestations_pkey PRIMARY KEY (tenant_id, contestation_id);
CREATE INDEX contestations_by_contract ON contestations USING btree (tenant_id, contract_id);
CREATE INDEX contestations_by_creation ON contestations USING btree (tenant_id, created_at, contestation_id);
CREATE INDEX contestations_by_receivable ON contestations USING btree (tenant_id, receivable_id);
CREATE UNIQUE INDEX contestations_one_open ON contestations USING btree (tenant_id, receivable_id) WHERE (state = 1);
ALTER TABLE contestations ADD CONSTRAINT contestations_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE contestations ADD CONSTRAINT contestations_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE contestations ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contestations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_changes (
    tenant_id uuid NOT NULL,
    change_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    kind smallint NOT NULL,
    code smallint NOT NULL,
    effective_on date NOT NULL,
    until_on date,
    billing_day smallint,
    charge_type smallint,
    loyalty_effect smallint NOT NULL,
    plan_loyalty_months smallint NOT NULL,
    outcome bytea NOT NULL,
    reason text NOT NULL,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    begun_at timestamp with time zone,
    undone_at timestamp with time zone,
    undo_reason text NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_cause smallint,
    CONSTRAINT contract_changes_begun_or_undone CHECK (((begun_at IS NULL) OR (undone_at IS NULL))),
    CONSTRAINT contract_changes_cancel_cause_known CHECK (((cancel_cause >= 1) AND (cancel_cause <= 3))),
    CONSTRAINT contract_changes_cancelled_while_planned CHECK (((cancelled_at IS NULL) OR ((begun_at IS NULL) AND (undone_at IS NULL)))),
    CONSTRAINT contract_changes_cancelled_with_cause CHECK (((cancelled_at IS NULL) = (cancel_cause IS NULL))),
    CONSTRAINT contract_changes_code_known CHECK (((code >= 1) AND (code <= 6))),
    CONSTRAINT contract_changes_end_after_start CHECK ((until_on > effective_on)),
    CONSTRAINT contract_changes_kind_known CHECK (((kind >= 1) AND (kind <= 3)))
);
ALTER TABLE contract_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_changes ADD CONSTRAINT contract_changes_pkey PRIMARY KEY (tenant_id, change_id);
CREATE INDEX contract_changes_by_contract ON contract_changes USING btree (tenant_id, contract_id);
CREATE INDEX contract_changes_by_creation ON contract_changes USING btree (tenant_id, created_at, change_id);
ALTER TABLE contract_changes ADD CONSTRAINT contract_changes_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE contract_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_changes USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_charges (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    charged_until_on date NOT NULL,
    paid_before_on date
);
ALTER TABLE contract_charges FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_charges ADD CONSTRAINT contract_charges_pkey PRIMARY KEY (tenant_id, contract_id);
ALTER TABLE contract_charges ADD CONSTRAINT contract_charges_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE contract_charges ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_charges USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_documents (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    template_id uuid NOT NULL,
    body_version integer NOT NULL,
    display_name text NOT NULL,
    plan_id uuid NOT NULL,
    price_cents bigint NOT NULL,
    billing_period smallint NOT NULL,
    payment_condition smallint NOT NULL,
    loyalty_months smallint NOT NULL,
    term_months smallint NOT NULL,
    html text NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size_bytes integer NOT NULL,
    erased_at timestamp with time zone,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT contract_documents_erased_has_no_text CHECK (((erased_at IS NULL) OR (html = ''::text)))
);
ALTER TABLE contract_documents FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_documents ADD CONSTRAINT contract_documents_pkey PRIMARY KEY (tenant_id, document_id);
CREATE INDEX contract_documents_by_contract ON contract_documents USING btree (tenant_id, contract_id, created_at);
CREATE INDEX contract_documents_by_creation ON contract_documents USING btree (tenant_id, created_at, document_id);
ALTER TABLE contract_documents ADD CONSTRAINT contract_documents_body_exists FOREIGN KEY (tenant_id, template_id, body_version) REFERENCES document_template_bodies(tenant_id, template_id, body_version);
ALTER TABLE contract_documents ADD CONSTRAINT contract_documents_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE contract_documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_documents USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contract_fine_terms (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version bigint NOT NULL,
    stated bytea NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
ALTER TABLE contract_fine_terms FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_fine_terms ADD CONSTRAINT contract_fine_terms_pkey PRIMARY KEY (tenant_id, contract_id);
ALTER TABLE contract_fine_terms ADD CONSTRAINT contract_fine_terms_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE contract_fine_terms ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_fine_terms USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE contract_row AS (
	contract_id uuid,
	version bigint,
	client_id uuid,
	plan_id uuid,
	description text,
	lifecycle integer,
	access integer,
	end_kind integer,
	end_reason text,
	counts_as_churn boolean,
	price_cents bigint,
	billing_period integer,
	payment_condition integer,
	total_value_cents bigint,
	billing_day integer,
	loyalty_months integer,
	term_months integer,
	starts_on date,
	activated_on date,
	renewed_on date,
	expires_on date,
	ends_on date,
	financial_base_on date,
	paid_until_on date,
	consultant text,
	unit text,
	inclusion_reason text,
	external_id text,
	created_at timestamp with time zone,
	updated_at timestamp with time zone,
	billing integer,
	credit_listing integer,
	charge_type integer,
	auto_renew boolean,
	resumes_on date,
	transferred_from uuid,
	transferred_to uuid,
	plan_version bigint,
	initial_price_cents bigint,
	initial_plan_id uuid,
	initial_billing_period integer,
	inclusion_reason_id uuid,
	end_reason_id uuid
);

CREATE TABLE contract_turns (
    tenant_id uuid NOT NULL,
    turn_on date NOT NULL,
    contract_id uuid NOT NULL
);
ALTER TABLE contract_turns FORCE ROW LEVEL SECURITY;
ALTER TABLE contract_turns ADD CONSTRAINT contract_turns_pkey PRIMARY KEY (tenant_id, turn_on, contract_id);
CREATE INDEX contract_turns_by_contract ON contract_turns USING btree (tenant_id, contract_id);
ALTER TABLE contract_turns ADD CONSTRAINT contract_turns_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE contract_turns ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contract_turns USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contracts (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    description text NOT NULL,
    lifecycle smallint NOT NULL,
    access smallint NOT NULL,
    end_kind smallint,
    end_reason text NOT NULL,
    counts_as_churn boolean NOT NULL,
    price_cents bigint NOT NULL,
    billing_period smallint NOT NULL,
    payment_condition smallint NOT NULL,
    total_value_cents bigint NOT NULL,
    billing_day smallint,
    loyalty_months smallint NOT NULL,
    term_months smallint NOT NULL,
    starts_on date,
    activated_on date,
    renewed_on date,
    expires_on date,
    ends_on date,
    financial_base_on date,
    paid_until_on date,
    consultant text NOT NULL,
    unit text NOT NULL,
    inclusion_reason text NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    billing smallint DEFAULT 1 NOT NULL,
    credit_listing smallint DEFAULT 1 NOT NULL,
    charge_type smallint DEFAULT 1 NOT NULL,
    auto_renew boolean DEFAULT false NOT NULL,
    resumes_on date,
    transferred_from uuid,
    transferred_to uuid,
    plan_version bigint DEFAULT 1 NOT NULL,
    initial_price_cents bigint NOT NULL,
    initial_plan_id uuid NOT NULL,
    initial_billing_period smallint NOT NULL,
    inclusion_reason_id uuid,
    end_reason_id uuid,
    renewal_due_on date GENERATED ALWAYS AS (COALESCE(ends_on, expires_on)) STORED,
    former_units text[],
    units_until timestamp with time zone[],
    CONSTRAINT contracts_access_known CHECK (((access >= 1) AND (access <= 3))),
    CONSTRAINT contracts_billing_day_in_range CHECK (((billing_day >= 1) AND (billing_day <= 31))),
    CONSTRAINT contracts_billing_known CHECK (((billing >= 1) AND (billing <= 2))),
    CONSTRAINT contracts_billing_period_known CHECK (((billing_period >= 1) AND (billing_period <= 4))),
    CONSTRAINT contracts_charge_type_known CHECK (((charge_type >= 1) AND (charge_type <= 5))),
    CONSTRAINT contracts_credit_listing_known CHECK (((credit_listing >= 1) AND (credit_listing <= 3))),
    CONSTRAINT contracts_end_kind_known CHECK (((end_kind >= 1) AND (end_kind <= 5))),
    CONSTRAINT contracts_ended_has_kind_and_day CHECK ((((lifecycle = 6) = (end_kind IS NOT NULL)) AND ((lifecycle <> 6) OR (ends_on IS NOT NULL)))),
    CONSTRAINT contracts_ends_after_activation CHECK ((ends_on >= activated_on)),
    CONSTRAINT contracts_expires_after_activation CHECK ((expires_on >= activated_on)),
    CONSTRAINT contracts_in_force_has_activation CHECK (((lifecycle <> ALL (ARRAY[4, 5])) OR ((activated_on IS NOT NULL) AND (starts_on IS NOT NULL)))),
    CONSTRAINT contracts_initial_period_known CHECK (((initial_billing_period >= 1) AND (initial_billing_period <= 4))),
    CONSTRAINT contracts_lifecycle_known CHECK (((lifecycle >= 1) AND (lifecycle <= 6))),
    CONSTRAINT contracts_loyalty_in_range CHECK (((loyalty_months >= 0) AND (loyalty_months <= 60))),
    CONSTRAINT contracts_payment_condition_known CHECK (((payment_condition >= 1) AND (payment_condition <= 2))),
    CONSTRAINT contracts_price_in_range CHECK (((price_cents >= 0) AND (price_cents <= 1000000000))),
    CONSTRAINT contracts_scheduled_has_start CHECK (((lifecycle <> 3) OR (starts_on IS NOT NULL))),
    CONSTRAINT contracts_term_in_range CHECK (((term_months >= 0) AND (term_months <= 120))),
    CONSTRAINT contracts_transfer_is_no_churn CHECK (((end_kind <> 4) OR (NOT counts_as_churn)))
);
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE contracts ADD CONSTRAINT contracts_former_units_have_moments CHECK ((cardinality(former_units) = cardinality(units_until))) NOT VALID;
ALTER TABLE contracts ADD CONSTRAINT contracts_pkey PRIMARY KEY (tenant_id, contract_id);
CREATE INDEX contracts_by_client ON contracts USING btree (tenant_id, client_id);
CREATE INDEX contracts_by_creation ON contracts USING btree (tenant_id, created_at, contract_id);
CREATE UNIQUE INDEX contracts_external_id_unique ON contracts USING btree (tenant_id, external_id) WHERE (external_id <> ''::text);
CREATE INDEX contracts_pending_renewal ON contracts USING btree (tenant_id, renewal_due_on) WHERE (lifecycle = ANY (ARRAY[4, 5]));
CREATE INDEX contracts_to_expire ON contracts USING btree (tenant_id, ends_on) WHERE ((lifecycle = ANY (ARRAY[4, 5])) AND (ends_on IS NOT NULL));
CREATE INDEX contracts_to_renew ON contracts USING btree (tenant_id, ends_on) WHERE ((lifecycle = ANY (ARRAY[4, 5])) AND auto_renew);
CREATE INDEX contracts_to_start ON contracts USING btree (tenant_id, starts_on) WHERE (lifecycle = 3);
ALTER TABLE contracts ADD CONSTRAINT contracts_initial_plan_exists FOREIGN KEY (tenant_id, initial_plan_id) REFERENCES plans(tenant_id, plan_id);
ALTER TABLE contracts ADD CONSTRAINT contracts_plan_exists FOREIGN KEY (tenant_id, plan_id) REFERENCES plans(tenant_id, plan_id);
ALTER TABLE contracts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE credit_listing_receivables (
    tenant_id uuid NOT NULL,
    listing_id uuid NOT NULL,
    receivable_id uuid NOT NULL
);
ALTER TABLE credit_listing_receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_listing_receivables ADD CONSTRAINT credit_listing_receivables_pkey PRIMARY KEY (tenant_id, listing_id, receivable_id);
CREATE INDEX credit_listing_receivables_by_receivable ON credit_listing_receivables USING btree (tenant_id, receivable_id);
ALTER TABLE credit_listing_receivables ADD CONSTRAINT credit_listing_receivables_listing_exists FOREIGN KEY (tenant_id, listing_id) REFERENCES credit_listings(tenant_id, listing_id);
ALTER TABLE credit_listing_receivables ADD CONSTRAINT credit_listing_receivables_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE credit_listing_receivables ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON credit_listing_receivables USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE credit_listings (
    tenant_id uuid NOT NULL,
    listing_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    bureau text NOT NULL,
    amount_cents bigint NOT NULL,
    oldest_due_on date NOT NULL,
    listed_on date NOT NULL,
    unlist_by_on date,
    ended_on date,
    end_reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT credit_listings_ended_after_listed CHECK ((ended_on >= listed_on))
);
ALTER TABLE credit_listings FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_listings ADD CONSTRAINT credit_listings_pkey PRIMARY KEY (tenant_id, listing_id);
CREATE INDEX credit_listings_by_contract ON credit_listings USING btree (tenant_id, contract_id);
CREATE INDEX credit_listings_by_creation ON credit_listings USING btree (tenant_id, created_at, listing_id);
CREATE UNIQUE INDEX credit_listings_one_open ON credit_listings USING btree (tenant_id, contract_id) WHERE (ended_on IS NULL);
ALTER TABLE credit_listings ADD CONSTRAINT credit_listings_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE credit_listings ADD CONSTRAINT credit_listings_notice_exists FOREIGN KEY (tenant_id, notice_id) REFERENCES credit_notices(tenant_id, notice_id);
ALTER TABLE credit_listings ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON credit_listings USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE credit_notice_receivables (
    tenant_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    receivable_id uuid NOT NULL
);
ALTER TABLE credit_notice_receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_notice_receivables ADD CONSTRAINT credit_notice_receivables_pkey PRIMARY KEY (tenant_id, notice_id, receivable_id);
CREATE INDEX credit_notice_receivables_by_receivable ON credit_notice_receivables USING btree (tenant_id, receivable_id);
ALTER TABLE credit_notice_receivables ADD CONSTRAINT credit_notice_receivables_notice_exists FOREIGN KEY (tenant_id, notice_id) REFERENCES credit_notices(tenant_id, notice_id);
ALTER TABLE credit_notice_receivables ADD CONSTRAINT credit_notice_receivables_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE credit_notice_receivables ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON credit_notice_receivables USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE credit_notices (
    tenant_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    channel smallint NOT NULL,
    sent_on date NOT NULL,
    delivered_on date,
    evidence text NOT NULL,
    amount_cents bigint NOT NULL,
    oldest_due_on date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT credit_notices_channel_known CHECK (((channel >= 1) AND (channel <= 4))),
    CONSTRAINT credit_notices_delivered_after_sent CHECK ((delivered_on >= sent_on))
);
ALTER TABLE credit_notices FORCE ROW LEVEL SECURITY;
ALTER TABLE credit_notices ADD CONSTRAINT credit_notices_pkey PRIMARY KEY (tenant_id, notice_id);
CREATE INDEX credit_notices_by_contract ON credit_notices USING btree (tenant_id, contract_id, created_at);
CREATE INDEX credit_notices_by_creation ON credit_notices USING btree (tenant_id, created_at, notice_id);
ALTER TABLE credit_notices ADD CONSTRAINT credit_notices_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE credit_notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON credit_notices USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE debt_notice_row AS (
	notice_id uuid,
	version bigint,
	contract_id uuid,
	receivable_id uuid,
	kind integer,
	due_on date,
	debt_cents bigint,
	delivered_on date,
	channel integer,
	evidence text,
	proven_at timestamp with time zone,
	proven_by text,
	created_at timestamp with time zone,
	updated_at timestamp with time zone
);

CREATE TABLE debt_notices (
    tenant_id uuid NOT NULL,
    notice_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    kind smallint NOT NULL,
    due_on date NOT NULL,
    debt_cents bigint NOT NULL,
    delivered_on date,
    channel smallint NOT NULL,
    evidence text NOT NULL,
    proven_at timestamp with time zone,
    proven_by text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT debt_notices_channel_known CHECK (((channel >= 0) AND (channel <= 7))),
    CONSTRAINT debt_notices_kind_known CHECK (((kind >= 1) AND (kind <= 2))),
    CONSTRAINT debt_notices_proven_as_a_whole CHECK (((delivered_on IS NULL) = (proven_at IS NULL)))
);
ALTER TABLE debt_notices FORCE ROW LEVEL SECURITY;
ALTER TABLE debt_notices ADD CONSTRAINT debt_notices_pkey PRIMARY KEY (tenant_id, notice_id);
CREATE INDEX debt_notices_by_contract ON debt_notices USING btree (tenant_id, contract_id);
CREATE INDEX debt_notices_by_creation ON debt_notices USING btree (tenant_id, created_at, notice_id);
CREATE UNIQUE INDEX debt_notices_one_of_a_kind ON debt_notices USING btree (tenant_id, receivable_id, kind);
ALTER TABLE debt_notices ADD CONSTRAINT debt_notices_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE debt_notices ADD CONSTRAINT debt_notices_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE debt_notices ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON debt_notices USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE debt_policies (
    tenant_id uuid NOT NULL,
    policy_id uuid NOT NULL,
    version_number integer NOT NULL,
    display_name text NOT NULL,
    valid_from date NOT NULL,
    counts_from smallint NOT NULL,
    notice_after_days integer NOT NULL,
    reduce_after_days integer NOT NULL,
    block_after_days integer NOT NULL,
    terminate_after_days integer NOT NULL,
    terminate_needs_notice boolean NOT NULL,
    until_first_instalment boolean NOT NULL,
    spares_rest_days boolean NOT NULL,
    min_debt_cents bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT debt_policies_counts_from_known CHECK (((counts_from >= 1) AND (counts_from <= 2))),
    CONSTRAINT debt_policies_days_in_range CHECK ((((notice_after_days >= 0) AND (notice_after_days <= 365)) AND ((reduce_after_days >= 0) AND (reduce_after_days <= 365)) AND ((block_after_days >= 0) AND (block_after_days <= 365)) AND ((terminate_after_days >= 0) AND (terminate_after_days <= 365))))
);
ALTER TABLE debt_policies FORCE ROW LEVEL SECURITY;
ALTER TABLE debt_policies ADD CONSTRAINT debt_policies_pkey PRIMARY KEY (tenant_id, policy_id);
CREATE UNIQUE INDEX debt_policies_number_unique ON debt_policies USING btree (tenant_id, version_number);
CREATE UNIQUE INDEX debt_policies_valid_from_unique ON debt_policies USING btree (tenant_id, valid_from);
ALTER TABLE debt_policies ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON debt_policies USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON denials TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE document_template_bodies (
    tenant_id uuid NOT NULL,
    template_id uuid NOT NULL,
    body_version integer NOT NULL,
    body text NOT NULL
);
ALTER TABLE document_template_bodies FORCE ROW LEVEL SECURITY;
ALTER TABLE document_template_bodies ADD CONSTRAINT document_template_bodies_pkey PRIMARY KEY (tenant_id, template_id, body_version);
ALTER TABLE document_template_bodies ADD CONSTRAINT document_template_bodies_template_exists FOREIGN KEY (tenant_id, template_id) REFERENCES document_templates(tenant_id, template_id);
ALTER TABLE document_template_bodies ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON document_template_bodies USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE document_templates (
    tenant_id uuid NOT NULL,
    template_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    language text NOT NULL,
    body_version integer NOT NULL,
    archived_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT document_templates_language_known CHECK ((language = ANY (ARRAY['pt-BR'::text, 'en'::text])))
);
ALTER TABLE document_templates FORCE ROW LEVEL SECURITY;
ALTER TABLE document_templates ADD CONSTRAINT document_templates_code_unique UNIQUE (tenant_id, code);
ALTER TABLE document_templates ADD CONSTRAINT document_templates_pkey PRIMARY KEY (tenant_id, template_id);
CREATE INDEX document_templates_by_creation ON document_templates USING btree (tenant_id, created_at, template_id);
ALTER TABLE document_templates ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON document_templates USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE end_cuts (
    tenant_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    refund_id uuid,
    paid_cents bigint NOT NULL,
    late_paid_cents bigint NOT NULL,
    CONSTRAINT end_cuts_not_negative CHECK (((paid_cents >= 0) AND (late_paid_cents >= 0)))
);
ALTER TABLE end_cuts FORCE ROW LEVEL SECURITY;
ALTER TABLE end_cuts ADD CONSTRAINT end_cuts_pkey PRIMARY KEY (tenant_id, receivable_id);
ALTER TABLE end_cuts ADD CONSTRAINT end_cuts_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE end_cuts ADD CONSTRAINT end_cuts_refund_exists FOREIGN KEY (tenant_id, refund_id) REFERENCES refunds(tenant_id, refund_id);
ALTER TABLE end_cuts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON end_cuts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON erasures TO contract_worker USING (true) WITH CHECK (true);

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
CREATE POLICY tenant ON feed FOR SELECT TO contract_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON feed TO contract_worker USING (true) WITH CHECK (true);

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
CREATE POLICY worker ON feed_checkpoints TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_head (
    bucket smallint NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    deleted_position bigint DEFAULT 0 NOT NULL,
    CONSTRAINT feed_head_deleted_up_to_position CHECK (((deleted_position >= 0) AND (deleted_position <= "position")))
)
WITH (fillfactor='20');
ALTER TABLE feed_head FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_head ADD CONSTRAINT feed_head_pkey PRIMARY KEY (bucket);
CREATE POLICY everybody ON feed_head FOR SELECT TO contract_app USING (true);
ALTER TABLE feed_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_head TO contract_worker USING (true) WITH CHECK (true);

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
CREATE POLICY everybody ON feed_sources FOR SELECT TO contract_app USING (true);
ALTER TABLE feed_sources ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_sources TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE holidays (
    tenant_id uuid NOT NULL,
    holiday_id uuid NOT NULL,
    holiday_on date NOT NULL,
    display_name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone
);
ALTER TABLE holidays FORCE ROW LEVEL SECURITY;
ALTER TABLE holidays ADD CONSTRAINT holidays_pkey PRIMARY KEY (tenant_id, holiday_id);
CREATE UNIQUE INDEX holidays_day_unique ON holidays USING btree (tenant_id, holiday_on) WHERE (deleted_at IS NULL);
ALTER TABLE holidays ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON holidays USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON idempotency TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE import_charges (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    before_on date,
    after_on date NOT NULL
);
ALTER TABLE import_charges FORCE ROW LEVEL SECURITY;
ALTER TABLE import_charges ADD CONSTRAINT import_charges_pkey PRIMARY KEY (tenant_id, import_id, contract_id);
CREATE INDEX import_charges_by_contract ON import_charges USING btree (tenant_id, contract_id);
ALTER TABLE import_charges ADD CONSTRAINT import_charges_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, import_id);
ALTER TABLE import_charges ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_charges USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE import_contracts (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    after_line bigint NOT NULL,
    contract_ids uuid[] NOT NULL
);
ALTER TABLE import_contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE import_contracts ADD CONSTRAINT import_contracts_pkey PRIMARY KEY (tenant_id, import_id, after_line);
ALTER TABLE import_contracts ADD CONSTRAINT import_contracts_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, import_id);
ALTER TABLE import_contracts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_contracts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE import_errors (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    ordinal integer NOT NULL,
    line bigint NOT NULL,
    field text NOT NULL,
    reason text NOT NULL,
    message text NOT NULL,
    kind smallint DEFAULT 1 NOT NULL,
    raw_value text DEFAULT ''::text NOT NULL,
    resource_id uuid,
    CONSTRAINT import_errors_kind_known CHECK (((kind >= 1) AND (kind <= 4)))
);
ALTER TABLE import_errors FORCE ROW LEVEL SECURITY;
ALTER TABLE import_errors ADD CONSTRAINT import_errors_pkey PRIMARY KEY (tenant_id, import_id, ordinal);
CREATE INDEX import_errors_alone ON import_errors USING btree (tenant_id, import_id, ordinal) WHERE (kind = 1);
CREATE INDEX import_errors_by_resource ON import_errors USING btree (tenant_id, resource_id) WHERE (resource_id IS NOT NULL);
ALTER TABLE import_errors ADD CONSTRAINT import_errors_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, import_id) ON DELETE CASCADE;
ALTER TABLE import_errors ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_errors USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE import_receivables (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    after_line bigint NOT NULL,
    receivable_ids uuid[] NOT NULL
);
ALTER TABLE import_receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE import_receivables ADD CONSTRAINT import_receivables_pkey PRIMARY KEY (tenant_id, import_id, after_line);
ALTER TABLE import_receivables ADD CONSTRAINT import_receivables_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, import_id);
ALTER TABLE import_receivables ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_receivables USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE imports (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    mode smallint NOT NULL,
    rows bigint DEFAULT 0 NOT NULL,
    created bigint DEFAULT 0 NOT NULL,
    existing bigint DEFAULT 0 NOT NULL,
    failed bigint DEFAULT 0 NOT NULL,
    last_line bigint DEFAULT 0 NOT NULL,
    complete boolean DEFAULT false NOT NULL,
    events bigint DEFAULT 0 NOT NULL,
    errors_kept integer DEFAULT 0 NOT NULL,
    lease_holder uuid NOT NULL,
    lease_until timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    on_existing smallint DEFAULT 1 NOT NULL,
    update_fields text[] DEFAULT '{}'::text[] NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    actor text DEFAULT ''::text NOT NULL,
    updated bigint DEFAULT 0 NOT NULL,
    duplicates bigint DEFAULT 0 NOT NULL,
    reverted_at timestamp with time zone,
    kind text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT imports_on_existing_known CHECK (((on_existing >= 1) AND (on_existing <= 3))),
    CONSTRAINT imports_rows_cover_counts CHECK ((rows >= ((created + existing) + failed)))
);
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
ALTER TABLE imports ADD CONSTRAINT imports_pkey PRIMARY KEY (tenant_id, import_id);
CREATE INDEX imports_by_creation ON imports USING btree (tenant_id, created_at, import_id);
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON imports USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON job_runs TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE known_tenants (
    tenant_id uuid NOT NULL,
    first_seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
ALTER TABLE known_tenants FORCE ROW LEVEL SECURITY;
ALTER TABLE known_tenants ADD CONSTRAINT known_tenants_pkey PRIMARY KEY (tenant_id);
ALTER TABLE known_tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON known_tenants FOR SELECT TO contract_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON known_tenants TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE merged_contracts (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    own_client_id uuid NOT NULL
);
ALTER TABLE merged_contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE merged_contracts ADD CONSTRAINT merged_contracts_pkey PRIMARY KEY (tenant_id, contract_id);
CREATE INDEX merged_contracts_by_own_client ON merged_contracts USING btree (tenant_id, own_client_id);
ALTER TABLE merged_contracts ADD CONSTRAINT merged_contracts_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE merged_contracts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON merged_contracts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY tenant ON outbox_pending FOR INSERT TO contract_app WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON outbox_pending TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE pauses (
    tenant_id uuid NOT NULL,
    pause_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    state smallint NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    stops text NOT NULL,
    reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    moved_end boolean DEFAULT false NOT NULL,
    moved_expiration boolean DEFAULT false NOT NULL,
    CONSTRAINT pauses_state_known CHECK (((state >= 1) AND (state <= 4))),
    CONSTRAINT pauses_until_after_from CHECK ((until_on >= (from_on - 1)))
);
ALTER TABLE pauses FORCE ROW LEVEL SECURITY;
ALTER TABLE pauses ADD CONSTRAINT pauses_pkey PRIMARY KEY (tenant_id, pause_id);
CREATE INDEX pauses_by_contract ON pauses USING btree (tenant_id, contract_id, from_on);
CREATE INDEX pauses_by_creation ON pauses USING btree (tenant_id, created_at, pause_id);
CREATE INDEX pauses_open ON pauses USING btree (tenant_id, state) WHERE (state = ANY (ARRAY[1, 2]));
ALTER TABLE pauses ADD CONSTRAINT pauses_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE pauses ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON pauses USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE payment_allocations (
    tenant_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    ordinal integer NOT NULL,
    amount_cents bigint NOT NULL,
    fine_cents bigint NOT NULL,
    interest_cents bigint NOT NULL,
    from_credit boolean NOT NULL,
    allocated_on date NOT NULL,
    given_back_cents bigint[],
    given_back_at timestamp with time zone[],
    CONSTRAINT payment_allocations_not_negative CHECK (((amount_cents >= 0) AND (fine_cents >= 0) AND (interest_cents >= 0)))
);
ALTER TABLE payment_allocations FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_given_back_have_moments CHECK ((cardinality(given_back_cents) = cardinality(given_back_at))) NOT VALID;
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_pkey PRIMARY KEY (tenant_id, payment_id, receivable_id);
CREATE INDEX payment_allocations_by_receivable ON payment_allocations USING btree (tenant_id, receivable_id);
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_payment_exists FOREIGN KEY (tenant_id, payment_id) REFERENCES payments(tenant_id, payment_id);
ALTER TABLE payment_allocations ADD CONSTRAINT payment_allocations_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE payment_allocations ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON payment_allocations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE payment_row AS (
	payment_id uuid,
	version bigint,
	client_id uuid,
	paid_on date,
	amount_cents bigint,
	left_cents bigint,
	method integer,
	reference text,
	external_id text,
	reversed_on date,
	reversal_reason text,
	created_at timestamp with time zone,
	updated_at timestamp with time zone
);

CREATE TABLE payments (
    tenant_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    paid_on date NOT NULL,
    amount_cents bigint NOT NULL,
    left_cents bigint NOT NULL,
    method smallint NOT NULL,
    reference text NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    reversed_on date,
    reversal_reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    own_client_id uuid,
    CONSTRAINT payments_amount_above_zero CHECK ((amount_cents > 0)),
    CONSTRAINT payments_left_within_amount CHECK (((left_cents >= 0) AND (left_cents <= amount_cents))),
    CONSTRAINT payments_method_known CHECK (((method >= 0) AND (method <= 7))),
    CONSTRAINT payments_nothing_left_when_reversed CHECK (((reversed_on IS NULL) OR (left_cents = 0)))
);
ALTER TABLE payments FORCE ROW LEVEL SECURITY;
ALTER TABLE payments ADD CONSTRAINT payments_pkey PRIMARY KEY (tenant_id, payment_id);
CREATE INDEX payments_by_client ON payments USING btree (tenant_id, client_id, paid_on);
CREATE INDEX payments_by_day ON payments USING btree (tenant_id, paid_on, payment_id);
CREATE INDEX payments_by_own_client ON payments USING btree (tenant_id, own_client_id) WHERE (own_client_id IS NOT NULL);
CREATE UNIQUE INDEX payments_external_id_unique ON payments USING btree (tenant_id, external_id) WHERE (external_id <> ''::text);
CREATE INDEX payments_with_credit ON payments USING btree (tenant_id, client_id, paid_on, payment_id) WHERE (left_cents > 0);
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON payments USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE pending_credits (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    amount_cents bigint NOT NULL,
    CONSTRAINT pending_credits_positive CHECK ((amount_cents > 0))
);
ALTER TABLE pending_credits FORCE ROW LEVEL SECURITY;
ALTER TABLE pending_credits ADD CONSTRAINT pending_credits_pkey PRIMARY KEY (tenant_id, contract_id);
ALTER TABLE pending_credits ADD CONSTRAINT pending_credits_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE pending_credits ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON pending_credits USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE plan_versions (
    tenant_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    price_cents bigint NOT NULL,
    billing_period smallint NOT NULL,
    payment_condition smallint NOT NULL,
    loyalty_months smallint NOT NULL,
    term_months smallint NOT NULL,
    billing_days integer[] NOT NULL,
    modalities text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pack_classes integer DEFAULT 0 NOT NULL,
    pack_validity_days integer DEFAULT 0 NOT NULL,
    benefit_descriptions text[] DEFAULT '{}'::text[] NOT NULL,
    benefit_values_cents bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    fine_method smallint DEFAULT 0 NOT NULL,
    fine_basis_points integer DEFAULT 0 NOT NULL,
    fine_step_months integer[] DEFAULT '{}'::integer[] NOT NULL,
    fine_step_basis_points integer[] DEFAULT '{}'::integer[] NOT NULL,
    fine_max_cents bigint,
    fine_max_months smallint DEFAULT 0 NOT NULL,
    document_template_id uuid,
    updated_at timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL,
    archived_at timestamp with time zone,
    benefit_amortizations integer[] DEFAULT '{}'::integer[] NOT NULL,
    benefit_amortization_months integer[] DEFAULT '{}'::integer[] NOT NULL,
    CONSTRAINT plans_benefits_have_values CHECK ((cardinality(benefit_descriptions) = cardinality(benefit_values_cents))),
    CONSTRAINT plans_billing_period_known CHECK (((billing_period >= 1) AND (billing_period <= 4))),
    CONSTRAINT plans_class_pack_whole CHECK (((pack_classes = 0) = (pack_validity_days = 0))),
    CONSTRAINT plans_fine_method_known CHECK (((fine_method >= 0) AND (fine_method <= 4))),
    CONSTRAINT plans_fine_steps_have_shares CHECK ((cardinality(fine_step_months) = cardinality(fine_step_basis_points))),
    CONSTRAINT plans_loyalty_in_range CHECK (((loyalty_months >= 0) AND (loyalty_months <= 60))),
    CONSTRAINT plans_payment_condition_known CHECK (((payment_condition >= 1) AND (payment_condition <= 2))),
    CONSTRAINT plans_price_in_range CHECK (((price_cents >= 0) AND (price_cents <= 1000000000))),
    CONSTRAINT plans_term_in_range CHECK (((term_months >= 0) AND (term_months <= 120)))
);
ALTER TABLE plan_versions FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_versions ADD CONSTRAINT plan_versions_pkey PRIMARY KEY (tenant_id, plan_id, version);
ALTER TABLE plan_versions ADD CONSTRAINT plan_versions_plan_exists FOREIGN KEY (tenant_id, plan_id) REFERENCES plans(tenant_id, plan_id);
ALTER TABLE plan_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plan_versions USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE plans (
    tenant_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    code text NOT NULL COLLATE pg_catalog."C",
    display_name text NOT NULL,
    price_cents bigint NOT NULL,
    billing_period smallint NOT NULL,
    payment_condition smallint NOT NULL,
    loyalty_months smallint NOT NULL,
    term_months smallint NOT NULL,
    billing_days integer[] NOT NULL,
    modalities text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    pack_classes integer DEFAULT 0 NOT NULL,
    pack_validity_days integer DEFAULT 0 NOT NULL,
    benefit_descriptions text[] DEFAULT '{}'::text[] NOT NULL,
    benefit_values_cents bigint[] DEFAULT '{}'::bigint[] NOT NULL,
    fine_method smallint DEFAULT 0 NOT NULL,
    fine_basis_points integer DEFAULT 0 NOT NULL,
    fine_step_months integer[] DEFAULT '{}'::integer[] NOT NULL,
    fine_step_basis_points integer[] DEFAULT '{}'::integer[] NOT NULL,
    fine_max_cents bigint,
    fine_max_months smallint DEFAULT 0 NOT NULL,
    document_template_id uuid,
    updated_at timestamp with time zone DEFAULT '1970-01-01 00:00:00+00'::timestamp with time zone NOT NULL,
    archived_at timestamp with time zone,
    benefit_amortizations integer[] DEFAULT '{}'::integer[] NOT NULL,
    benefit_amortization_months integer[] DEFAULT '{}'::integer[] NOT NULL,
    CONSTRAINT plans_benefits_have_values CHECK ((cardinality(benefit_descriptions) = cardinality(benefit_values_cents))),
    CONSTRAINT plans_billing_period_known CHECK (((billing_period >= 1) AND (billing_period <= 4))),
    CONSTRAINT plans_class_pack_whole CHECK (((pack_classes = 0) = (pack_validity_days = 0))),
    CONSTRAINT plans_fine_method_known CHECK (((fine_method >= 0) AND (fine_method <= 4))),
    CONSTRAINT plans_fine_steps_have_shares CHECK ((cardinality(fine_step_months) = cardinality(fine_step_basis_points))),
    CONSTRAINT plans_loyalty_in_range CHECK (((loyalty_months >= 0) AND (loyalty_months <= 60))),
    CONSTRAINT plans_payment_condition_known CHECK (((payment_condition >= 1) AND (payment_condition <= 2))),
    CONSTRAINT plans_price_in_range CHECK (((price_cents >= 0) AND (price_cents <= 1000000000))),
    CONSTRAINT plans_term_in_range CHECK (((term_months >= 0) AND (term_months <= 120)))
);
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
ALTER TABLE plans ADD CONSTRAINT plans_code_unique UNIQUE (tenant_id, code);
ALTER TABLE plans ADD CONSTRAINT plans_pkey PRIMARY KEY (tenant_id, plan_id);
ALTER TABLE plans ADD CONSTRAINT plans_document_template_exists FOREIGN KEY (tenant_id, document_template_id) REFERENCES document_templates(tenant_id, template_id) NOT VALID;
ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON plans USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE policy_changes (
    tenant_id uuid NOT NULL,
    change_id uuid NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    before text,
    after text,
    changed_at timestamp with time zone NOT NULL,
    changed_by text NOT NULL,
    reason text NOT NULL
);
ALTER TABLE policy_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_changes ADD CONSTRAINT policy_changes_pkey PRIMARY KEY (tenant_id, change_id);
CREATE INDEX policy_changes_by_time ON policy_changes USING btree (tenant_id, changed_at, change_id);
ALTER TABLE policy_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON policy_changes USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE policy_values (
    tenant_id uuid NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by text NOT NULL,
    reason text NOT NULL
);
ALTER TABLE policy_values FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_values ADD CONSTRAINT policy_values_pkey PRIMARY KEY (tenant_id, unit, key);
ALTER TABLE policy_values ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON policy_values USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE policy_versions (
    tenant_id uuid NOT NULL,
    unit text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    CONSTRAINT policy_versions_positive CHECK ((version >= 1))
);
ALTER TABLE policy_versions FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_versions ADD CONSTRAINT policy_versions_pkey PRIMARY KEY (tenant_id, unit);
ALTER TABLE policy_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON policy_versions USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE price_indices (
    tenant_id uuid NOT NULL,
    rate_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    index smallint NOT NULL,
    month_on date NOT NULL,
    rate_millionths integer NOT NULL,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT price_indices_index_known CHECK (((index >= 1) AND (index <= 3))),
    CONSTRAINT price_indices_month_by_its_first_day CHECK ((EXTRACT(day FROM month_on) = (1)::numeric))
);
ALTER TABLE price_indices FORCE ROW LEVEL SECURITY;
ALTER TABLE price_indices ADD CONSTRAINT price_indices_pkey PRIMARY KEY (tenant_id, index, month_on);
CREATE UNIQUE INDEX price_indices_by_id ON price_indices USING btree (tenant_id, rate_id);
ALTER TABLE price_indices ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON price_indices USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE price_segments (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    ordinal integer NOT NULL,
    from_on date NOT NULL,
    until_on date,
    price_cents bigint NOT NULL,
    billing_period smallint NOT NULL,
    plan_id uuid NOT NULL,
    plan_version bigint NOT NULL,
    initial_plan_version bigint NOT NULL,
    cause smallint NOT NULL,
    cause_ref text NOT NULL COLLATE pg_catalog."C",
    undoes integer,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT price_segments_billing_period_known CHECK (((billing_period >= 1) AND (billing_period <= 4))),
    CONSTRAINT price_segments_cause_known CHECK (((cause >= 1) AND (cause <= 9))),
    CONSTRAINT price_segments_end_after_start CHECK ((until_on > from_on)),
    CONSTRAINT price_segments_price_in_range CHECK (((price_cents >= 0) AND (price_cents <= 1000000000))),
    CONSTRAINT price_segments_undo_names_another CHECK ((((cause = 8) = (undoes IS NOT NULL)) AND (undoes < ordinal)))
);
ALTER TABLE price_segments FORCE ROW LEVEL SECURITY;
ALTER TABLE price_segments ADD CONSTRAINT price_segments_pkey PRIMARY KEY (tenant_id, contract_id, ordinal);
CREATE UNIQUE INDEX price_segments_undone_once ON price_segments USING btree (tenant_id, contract_id, undoes) WHERE (undoes IS NOT NULL);
ALTER TABLE price_segments ADD CONSTRAINT price_segments_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE price_segments ADD CONSTRAINT price_segments_plan_exists FOREIGN KEY (tenant_id, plan_id) REFERENCES plans(tenant_id, plan_id);
ALTER TABLE price_segments ADD CONSTRAINT price_segments_undone_exists FOREIGN KEY (tenant_id, contract_id, undoes) REFERENCES price_segments(tenant_id, contract_id, ordinal);
ALTER TABLE price_segments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON price_segments USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE reasons (
    tenant_id uuid NOT NULL,
    reason_id uuid NOT NULL,
    version bigint NOT NULL,
    kind smallint NOT NULL,
    display_name text NOT NULL,
    parent_id uuid,
    depth smallint NOT NULL,
    counts_as_churn boolean NOT NULL,
    archived boolean NOT NULL,
    path text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT reasons_depth_in_range CHECK (((depth >= 1) AND (depth <= 5))),
    CONSTRAINT reasons_kind_known CHECK (((kind >= 1) AND (kind <= 2)))
);
ALTER TABLE reasons FORCE ROW LEVEL SECURITY;
ALTER TABLE reasons ADD CONSTRAINT reasons_path_unique UNIQUE (tenant_id, kind, path);
ALTER TABLE reasons ADD CONSTRAINT reasons_pkey PRIMARY KEY (tenant_id, reason_id);
CREATE INDEX reasons_by_path ON reasons USING btree (tenant_id, path, reason_id);
ALTER TABLE reasons ADD CONSTRAINT reasons_parent_exists FOREIGN KEY (tenant_id, parent_id) REFERENCES reasons(tenant_id, reason_id);
ALTER TABLE reasons ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON reasons USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE receivable_row AS (
	receivable_id uuid,
	version bigint,
	client_id uuid,
	contract_id uuid,
	kind integer,
	state integer,
	description text,
	issues_on date,
	due_on date,
	overdue_from_on date,
	period_first_on date,
	period_last_on date,
	price_cents bigint,
	charged_days integer,
	period_days integer,
	discount_cents bigint,
	amount_cents bigint,
	open_cents bigint,
	fine_charged_cents bigint,
	interest_charged_cents bigint,
	fine_paid_cents bigint,
	interest_paid_cents bigint,
	charged_until_on date,
	settled_on date,
	cancel_reason text,
	renegotiated_in uuid,
	made_by uuid,
	external_id text,
	created_at timestamp with time zone,
	updated_at timestamp with time zone
);

CREATE TABLE receivables (
    tenant_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    client_id uuid NOT NULL,
    contract_id uuid,
    kind smallint NOT NULL,
    state smallint NOT NULL,
    description text NOT NULL,
    issues_on date NOT NULL,
    due_on date NOT NULL,
    overdue_from_on date NOT NULL,
    period_first_on date,
    period_last_on date,
    price_cents bigint NOT NULL,
    charged_days integer NOT NULL,
    period_days integer NOT NULL,
    discount_cents bigint NOT NULL,
    amount_cents bigint NOT NULL,
    open_cents bigint NOT NULL,
    fine_charged_cents bigint NOT NULL,
    interest_charged_cents bigint NOT NULL,
    fine_paid_cents bigint NOT NULL,
    interest_paid_cents bigint NOT NULL,
    charged_until_on date,
    settled_on date,
    cancel_reason text NOT NULL,
    renegotiated_in uuid,
    made_by uuid,
    external_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    days_late integer GENERATED ALWAYS AS (
CASE
    WHEN (settled_on > due_on) THEN (settled_on - due_on)
    ELSE 0
END) STORED,
    own_client_id uuid,
    cancelled_at timestamp with time zone,
    reduced_cents bigint[],
    reduced_at timestamp with time zone[],
    CONSTRAINT receivables_kind_known CHECK (((kind >= 1) AND (kind <= 2))),
    CONSTRAINT receivables_nothing_open_when_closed CHECK ((((state = ANY (ARRAY[5, 6, 7])) = (open_cents = 0)) OR (state = 1))),
    CONSTRAINT receivables_open_within_amount CHECK (((open_cents >= 0) AND (open_cents <= amount_cents))),
    CONSTRAINT receivables_recurring_has_period CHECK ((((kind = 1) = (period_first_on IS NOT NULL)) AND ((period_first_on IS NULL) = (period_last_on IS NULL)) AND ((kind = 2) OR (contract_id IS NOT NULL)) AND (period_last_on >= period_first_on))),
    CONSTRAINT receivables_settled_when_paid CHECK (((settled_on IS NULL) OR (state = 5))),
    CONSTRAINT receivables_state_known CHECK (((state >= 1) AND (state <= 7)))
);
ALTER TABLE receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE receivables ADD CONSTRAINT receivables_pkey PRIMARY KEY (tenant_id, receivable_id);
ALTER TABLE receivables ADD CONSTRAINT receivables_reductions_have_moments CHECK ((cardinality(reduced_cents) = cardinality(reduced_at))) NOT VALID;
CREATE INDEX receivables_by_client ON receivables USING btree (tenant_id, client_id, due_on);
CREATE INDEX receivables_by_due_date ON receivables USING btree (tenant_id, due_on, receivable_id);
CREATE INDEX receivables_by_maker ON receivables USING btree (tenant_id, made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX receivables_by_own_client ON receivables USING btree (tenant_id, own_client_id) WHERE (own_client_id IS NOT NULL);
CREATE INDEX receivables_by_settlement ON receivables USING btree (tenant_id, settled_on) WHERE (settled_on IS NOT NULL);
CREATE UNIQUE INDEX receivables_external_id_unique ON receivables USING btree (tenant_id, external_id) WHERE (external_id <> ''::text);
CREATE INDEX receivables_instalments_by_contract ON receivables USING btree (tenant_id, contract_id) WHERE ((made_by IS NOT NULL) AND (state = ANY (ARRAY[2, 4])) AND (contract_id IS NOT NULL));
CREATE INDEX receivables_of_contract ON receivables USING btree (tenant_id, contract_id, due_on, receivable_id) WHERE (contract_id IS NOT NULL);
CREATE INDEX receivables_overdue_by_contract ON receivables USING btree (tenant_id, contract_id) WHERE ((state = 3) AND (contract_id IS NOT NULL));
CREATE UNIQUE INDEX receivables_period_unique ON receivables USING btree (tenant_id, contract_id, period_first_on) WHERE ((kind = 1) AND (state <> ALL (ARRAY[6, 7])));
CREATE INDEX receivables_to_fall_due ON receivables USING btree (tenant_id, overdue_from_on) WHERE (state = ANY (ARRAY[2, 4]));
CREATE INDEX receivables_to_issue ON receivables USING btree (tenant_id, issues_on) WHERE (state = 1);
ALTER TABLE receivables ADD CONSTRAINT receivables_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE receivables ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON receivables USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE refunds (
    tenant_id uuid NOT NULL,
    refund_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    termination_id uuid,
    amount_cents bigint NOT NULL,
    state smallint NOT NULL,
    settled_on date,
    reference text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT refunds_amount_until_withdrawn CHECK (((amount_cents >= 0) AND ((amount_cents = 0) = (state = 3)))),
    CONSTRAINT refunds_settled_has_day CHECK (((state = 2) = (settled_on IS NOT NULL))),
    CONSTRAINT refunds_state_known CHECK (((state >= 1) AND (state <= 3)))
);
ALTER TABLE refunds FORCE ROW LEVEL SECURITY;
ALTER TABLE refunds ADD CONSTRAINT refunds_pkey PRIMARY KEY (tenant_id, refund_id);
CREATE INDEX refunds_by_contract ON refunds USING btree (tenant_id, contract_id);
CREATE INDEX refunds_by_creation ON refunds USING btree (tenant_id, created_at, refund_id);
ALTER TABLE refunds ADD CONSTRAINT refunds_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE refunds ADD CONSTRAINT refunds_termination_exists FOREIGN KEY (tenant_id, termination_id) REFERENCES terminations(tenant_id, termination_id);
ALTER TABLE refunds ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON refunds USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE release_row AS (
	release_id uuid,
	version bigint,
	contract_id uuid,
	kind integer,
	origin integer,
	since_on date,
	until_on date,
	ended_on date,
	debt_cents bigint,
	promise integer,
	promise_settled_on date,
	interval_lifted boolean,
	actor text,
	reason text,
	created_at timestamp with time zone,
	updated_at timestamp with time zone
);

CREATE TABLE releases (
    tenant_id uuid NOT NULL,
    release_id uuid NOT NULL,
    version bigint NOT NULL,
    contract_id uuid NOT NULL,
    kind smallint NOT NULL,
    origin smallint NOT NULL,
    since_on date NOT NULL,
    until_on date NOT NULL,
    ended_on date,
    debt_cents bigint NOT NULL,
    promise smallint NOT NULL,
    promise_settled_on date,
    interval_lifted boolean NOT NULL,
    actor text NOT NULL,
    reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT releases_kind_known CHECK (((kind >= 1) AND (kind <= 3))),
    CONSTRAINT releases_origin_known CHECK (((origin >= 1) AND (origin <= 2))),
    CONSTRAINT releases_promise_known CHECK (((promise >= 1) AND (promise <= 4))),
    CONSTRAINT releases_settled_when_kept_or_broken CHECK (((promise = ANY (ARRAY[3, 4])) = (promise_settled_on IS NOT NULL))),
    CONSTRAINT releases_until_after_since CHECK ((until_on >= since_on))
);
ALTER TABLE releases FORCE ROW LEVEL SECURITY;
ALTER TABLE releases ADD CONSTRAINT releases_pkey PRIMARY KEY (tenant_id, release_id);
CREATE INDEX releases_by_contract ON releases USING btree (tenant_id, contract_id);
CREATE INDEX releases_by_creation ON releases USING btree (tenant_id, created_at, release_id);
CREATE INDEX releases_manual ON releases USING btree (tenant_id, since_on) WHERE ((kind = 3) AND (ended_on IS NULL));
CREATE INDEX releases_promised ON releases USING btree (tenant_id, until_on) WHERE (promise = 2);
ALTER TABLE releases ADD CONSTRAINT releases_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE releases ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON releases USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE renegotiations (
    tenant_id uuid NOT NULL,
    renegotiation_id uuid NOT NULL,
    client_id uuid NOT NULL,
    agreed_on date NOT NULL,
    principal_cents bigint NOT NULL,
    fine_cents bigint NOT NULL,
    interest_cents bigint NOT NULL,
    discount_cents bigint NOT NULL,
    receivables uuid[] NOT NULL,
    instalments uuid[] NOT NULL,
    reason text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE renegotiations FORCE ROW LEVEL SECURITY;
ALTER TABLE renegotiations ADD CONSTRAINT renegotiations_pkey PRIMARY KEY (tenant_id, renegotiation_id);
CREATE INDEX renegotiations_by_client ON renegotiations USING btree (tenant_id, client_id);
ALTER TABLE renegotiations ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON renegotiations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE renewals (
    tenant_id uuid NOT NULL,
    renewal_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    kind smallint NOT NULL,
    renewed_on date NOT NULL,
    term_months smallint NOT NULL,
    loyalty_months smallint NOT NULL,
    ends_before date,
    ends_after date,
    expires_before date,
    expires_after date,
    actor text NOT NULL,
    reason text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT renewals_kind_known CHECK (((kind >= 1) AND (kind <= 3)))
);
ALTER TABLE renewals FORCE ROW LEVEL SECURITY;
ALTER TABLE renewals ADD CONSTRAINT renewals_pkey PRIMARY KEY (tenant_id, renewal_id);
CREATE INDEX renewals_by_contract ON renewals USING btree (tenant_id, contract_id, renewed_on);
CREATE INDEX renewals_by_creation ON renewals USING btree (tenant_id, created_at, renewal_id);
ALTER TABLE renewals ADD CONSTRAINT renewals_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE renewals ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON renewals USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE returned_days (
    tenant_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    CONSTRAINT returned_days_last_after_first CHECK ((last_on >= first_on))
);
ALTER TABLE returned_days FORCE ROW LEVEL SECURITY;
ALTER TABLE returned_days ADD CONSTRAINT returned_days_pkey PRIMARY KEY (tenant_id, receivable_id);
CREATE INDEX returned_days_by_contract ON returned_days USING btree (tenant_id, contract_id, last_on);
ALTER TABLE returned_days ADD CONSTRAINT returned_days_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables(tenant_id, receivable_id);
ALTER TABLE returned_days ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON returned_days USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON sandbox_clock_steps TO contract_worker USING (true) WITH CHECK (true);

CREATE TABLE schema_migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE schema_migrations ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (name);

CREATE TABLE signature_evidence (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    entry_number integer NOT NULL,
    kind smallint NOT NULL,
    signer_number smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    source text NOT NULL,
    user_agent text NOT NULL,
    document_sha256 text NOT NULL COLLATE pg_catalog."C",
    chain_sha256 text NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT signature_evidence_kind_known CHECK (((kind >= 1) AND (kind <= 10)))
);
ALTER TABLE signature_evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE signature_evidence ADD CONSTRAINT signature_evidence_pkey PRIMARY KEY (tenant_id, request_id, entry_number);
ALTER TABLE signature_evidence ADD CONSTRAINT signature_evidence_request_exists FOREIGN KEY (tenant_id, request_id) REFERENCES signature_requests(tenant_id, request_id);
ALTER TABLE signature_evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON signature_evidence USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE signature_requests (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    document_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    means smallint NOT NULL,
    state smallint NOT NULL,
    expires_on date NOT NULL,
    activate_when_signed boolean NOT NULL,
    document_sha256 text NOT NULL COLLATE pg_catalog."C",
    closed_at timestamp with time zone,
    cancel_reason text NOT NULL,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT signature_requests_closed_has_time CHECK (((state >= 3) = (closed_at IS NOT NULL))),
    CONSTRAINT signature_requests_means_known CHECK (((means >= 1) AND (means <= 2))),
    CONSTRAINT signature_requests_state_known CHECK (((state >= 1) AND (state <= 6)))
);
ALTER TABLE signature_requests FORCE ROW LEVEL SECURITY;
ALTER TABLE signature_requests ADD CONSTRAINT signature_requests_pkey PRIMARY KEY (tenant_id, request_id);
CREATE INDEX signature_requests_by_client ON signature_requests USING btree (tenant_id, client_id);
CREATE INDEX signature_requests_by_creation ON signature_requests USING btree (tenant_id, created_at, request_id);
CREATE UNIQUE INDEX signature_requests_open_unique ON signature_requests USING btree (tenant_id, contract_id) WHERE (state = ANY (ARRAY[1, 2]));
CREATE INDEX signature_requests_signed ON signature_requests USING btree (tenant_id, contract_id, closed_at) WHERE (state = 3);
CREATE INDEX signature_requests_to_expire ON signature_requests USING btree (tenant_id, expires_on) WHERE (state = ANY (ARRAY[1, 2]));
ALTER TABLE signature_requests ADD CONSTRAINT signature_requests_document_exists FOREIGN KEY (tenant_id, document_id) REFERENCES contract_documents(tenant_id, document_id);
ALTER TABLE signature_requests ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON signature_requests USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE signers (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    signer_number smallint NOT NULL,
    display_name text NOT NULL,
    tax_id text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL,
    mobile_phone text NOT NULL,
    role text NOT NULL,
    state smallint NOT NULL,
    viewed_at timestamp with time zone,
    answered_at timestamp with time zone,
    refusal_reason text NOT NULL,
    token_hash bytea,
    code_requested_at timestamp with time zone,
    code_hash bytea,
    code_expires_at timestamp with time zone,
    failures bigint DEFAULT 0 NOT NULL,
    failed_at timestamp with time zone,
    CONSTRAINT signers_state_known CHECK (((state >= 1) AND (state <= 6)))
);
ALTER TABLE signers FORCE ROW LEVEL SECURITY;
ALTER TABLE signers ADD CONSTRAINT signers_pkey PRIMARY KEY (tenant_id, request_id, signer_number);
CREATE UNIQUE INDEX signers_by_token ON signers USING btree (tenant_id, token_hash) WHERE (token_hash IS NOT NULL);
ALTER TABLE signers ADD CONSTRAINT signers_request_exists FOREIGN KEY (tenant_id, request_id) REFERENCES signature_requests(tenant_id, request_id);
ALTER TABLE signers ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON signers USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE signing_attempts (
    tenant_id uuid NOT NULL,
    source_hash bytea NOT NULL,
    failures bigint NOT NULL,
    failed_at timestamp with time zone NOT NULL
);
ALTER TABLE signing_attempts FORCE ROW LEVEL SECURITY;
ALTER TABLE signing_attempts ADD CONSTRAINT signing_attempts_pkey PRIMARY KEY (tenant_id, source_hash);
CREATE INDEX signing_attempts_by_time ON signing_attempts USING btree (tenant_id, failed_at);
ALTER TABLE signing_attempts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON signing_attempts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE terminations (
    tenant_id uuid NOT NULL,
    termination_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    end_kind smallint NOT NULL,
    ends_on date NOT NULL,
    outcome bytea NOT NULL,
    fine_cents bigint NOT NULL,
    refund_cents bigint NOT NULL,
    waiver smallint NOT NULL,
    waiver_evidence text NOT NULL,
    fine_receivable_id uuid,
    refund_id uuid,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT terminations_end_kind_known CHECK ((end_kind = ANY (ARRAY[2, 3, 5]))),
    CONSTRAINT terminations_fine_has_receivable CHECK (((fine_cents > 0) = (fine_receivable_id IS NOT NULL))),
    CONSTRAINT terminations_refund_has_one CHECK (((refund_cents > 0) = (refund_id IS NOT NULL))),
    CONSTRAINT terminations_waiver_known CHECK (((waiver >= 0) AND (waiver <= 6)))
);
ALTER TABLE terminations FORCE ROW LEVEL SECURITY;
ALTER TABLE terminations ADD CONSTRAINT terminations_pkey PRIMARY KEY (tenant_id, termination_id);
CREATE INDEX terminations_by_creation ON terminations USING btree (tenant_id, created_at, termination_id);
CREATE INDEX terminations_by_end ON terminations USING btree (tenant_id, ends_on, termination_id);
CREATE INDEX terminations_by_fine_receivable ON terminations USING btree (tenant_id, fine_receivable_id) WHERE (fine_receivable_id IS NOT NULL);
CREATE UNIQUE INDEX terminations_once ON terminations USING btree (tenant_id, contract_id);
ALTER TABLE terminations ADD CONSTRAINT terminations_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts(tenant_id, contract_id);
ALTER TABLE terminations ADD CONSTRAINT terminations_receivable_exists FOREIGN KEY (tenant_id, fine_receivable_id) REFERENCES receivables(tenant_id, receivable_id);
CREATE POLICY tenant ON terminations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
ALTER TABLE terminations ENABLE ROW LEVEL SECURITY;
