-- The schema after all migrations, without functions and grants: `make golden` writes it.

CREATE TABLE accesses (
    tenant_id uuid NOT NULL,
    accessed_at timestamp with time zone NOT NULL,
    access_id uuid NOT NULL,
    client_id uuid,
    outcome smallint NOT NULL,
    denial_reason smallint NOT NULL,
    denial_detail text NOT NULL,
    device_kind smallint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    device_event_id text NOT NULL COLLATE pg_catalog."C",
    direction smallint NOT NULL,
    accessed_on date NOT NULL,
    received_at timestamp with time zone NOT NULL,
    unit text NOT NULL,
    aggregator smallint NOT NULL,
    presence_id uuid,
    CONSTRAINT accesses_begin_presences_when_granted CHECK (((outcome = 1) OR (presence_id IS NULL))),
    CONSTRAINT accesses_denied_for_a_reason CHECK (((outcome = 2) = (denial_reason <> 0))),
    CONSTRAINT accesses_granted_to_a_client CHECK (((outcome = 2) OR (client_id IS NOT NULL))),
    CONSTRAINT accesses_outcome_known CHECK ((outcome = ANY (ARRAY[1, 2])))
)
PARTITION BY RANGE (accessed_at);
ALTER TABLE accesses FORCE ROW LEVEL SECURITY;
ALTER TABLE accesses ADD CONSTRAINT accesses_pkey PRIMARY KEY (tenant_id, accessed_at, access_id);
CREATE INDEX accesses_of_client ON ONLY accesses USING btree (tenant_id, client_id, accessed_at);
ALTER TABLE accesses ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON accesses USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE assessments (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    assessor text NOT NULL,
    assessed_on date NOT NULL,
    valid_until_on date NOT NULL,
    measure_keys text[] NOT NULL,
    measure_values bigint[] NOT NULL,
    notes text NOT NULL,
    attachments text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT assessments_valid_after_assessed CHECK ((valid_until_on >= assessed_on)),
    CONSTRAINT assessments_values_of_keys CHECK ((cardinality(measure_keys) = cardinality(measure_values)))
);
ALTER TABLE assessments FORCE ROW LEVEL SECURITY;
ALTER TABLE assessments ADD CONSTRAINT assessments_pkey PRIMARY KEY (tenant_id, assessment_id);
CREATE INDEX assessments_by_day ON assessments USING btree (tenant_id, assessed_on, assessment_id);
CREATE INDEX assessments_by_validity ON assessments USING btree (tenant_id, valid_until_on, client_id);
CREATE INDEX assessments_of_client ON assessments USING btree (tenant_id, client_id, assessed_on, assessment_id);
ALTER TABLE assessments ADD CONSTRAINT assessments_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE assessments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON assessments USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_activities (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    activity smallint NOT NULL,
    told_until date NOT NULL,
    next_change_on date,
    activity_days integer NOT NULL,
    CONSTRAINT client_activities_activity_known CHECK (((activity >= 1) AND (activity <= 5))),
    CONSTRAINT client_activities_next_change_to_come CHECK ((next_change_on > told_until))
);
ALTER TABLE client_activities FORCE ROW LEVEL SECURITY;
ALTER TABLE client_activities ADD CONSTRAINT client_activities_pkey PRIMARY KEY (tenant_id, client_id);
CREATE INDEX client_activities_due ON client_activities USING btree (tenant_id, next_change_on) WHERE (next_change_on IS NOT NULL);
ALTER TABLE client_activities ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_activities USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_activity_changes (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    since date NOT NULL,
    activity_before smallint NOT NULL,
    activity smallint NOT NULL,
    last_paid_on date,
    CONSTRAINT client_activity_changes_activity_differs CHECK ((activity <> activity_before))
);
ALTER TABLE client_activity_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE client_activity_changes ADD CONSTRAINT client_activity_changes_pkey PRIMARY KEY (tenant_id, client_id, since);
CREATE INDEX client_activity_changes_by_day ON client_activity_changes USING btree (tenant_id, since, client_id);
ALTER TABLE client_activity_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_activity_changes USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_archivings (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    archived_on date NOT NULL,
    restored_on date,
    CONSTRAINT client_archivings_in_order CHECK ((restored_on > archived_on))
);
ALTER TABLE client_archivings FORCE ROW LEVEL SECURITY;
ALTER TABLE client_archivings ADD CONSTRAINT client_archivings_pkey PRIMARY KEY (tenant_id, client_id, archived_on);
ALTER TABLE client_archivings ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_archivings USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_attendance (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    last_presence_on date,
    last_access_on date
)
WITH (fillfactor='80');
ALTER TABLE client_attendance FORCE ROW LEVEL SECURITY;
ALTER TABLE client_attendance ADD CONSTRAINT client_attendance_pkey PRIMARY KEY (tenant_id, client_id);
CREATE INDEX client_attendance_by_access ON client_attendance USING btree (tenant_id, last_access_on, client_id);
CREATE INDEX client_attendance_by_presence ON client_attendance USING btree (tenant_id, last_presence_on, client_id);
ALTER TABLE client_attendance ADD CONSTRAINT client_attendance_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE client_attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_attendance USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_contracts (
    tenant_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    lifecycle smallint NOT NULL,
    activated_on date,
    ends_on date
);
ALTER TABLE client_contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE client_contracts ADD CONSTRAINT client_contracts_pkey PRIMARY KEY (tenant_id, contract_id);
CREATE INDEX client_contracts_by_client ON client_contracts USING btree (tenant_id, client_id);
ALTER TABLE client_contracts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_contracts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_credit_entries (
    tenant_id uuid NOT NULL,
    credit_id uuid NOT NULL,
    entry bigint NOT NULL,
    kind smallint NOT NULL,
    amount_cents bigint NOT NULL,
    made_on date NOT NULL,
    use_id uuid,
    reference text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT client_credit_entries_kind_known CHECK (((kind >= 1) AND (kind <= 4))),
    CONSTRAINT client_credit_entries_signed CHECK (((kind = ANY (ARRAY[2, 4])) = (amount_cents < 0))),
    CONSTRAINT client_credit_entries_use CHECK (((kind = ANY (ARRAY[2, 3])) = (use_id IS NOT NULL)))
);
ALTER TABLE client_credit_entries FORCE ROW LEVEL SECURITY;
ALTER TABLE client_credit_entries ADD CONSTRAINT client_credit_entries_pkey PRIMARY KEY (tenant_id, credit_id, entry);
ALTER TABLE client_credit_entries ADD CONSTRAINT client_credit_entries_of_a_credit FOREIGN KEY (tenant_id, credit_id) REFERENCES client_credits(tenant_id, credit_id);
ALTER TABLE client_credit_entries ADD CONSTRAINT client_credit_entries_of_a_use FOREIGN KEY (tenant_id, use_id) REFERENCES client_credit_uses(tenant_id, use_id);
ALTER TABLE client_credit_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_credit_entries USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_credit_uses (
    tenant_id uuid NOT NULL,
    use_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    amount_cents bigint NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    used_on date NOT NULL,
    credit_ids uuid[] NOT NULL,
    credit_cents bigint[] NOT NULL,
    reversed_at timestamp with time zone,
    reverse_reason text NOT NULL,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT client_credit_uses_amount_positive CHECK ((amount_cents > 0)),
    CONSTRAINT client_credit_uses_cents_of_credits CHECK ((cardinality(credit_ids) = cardinality(credit_cents)))
);
ALTER TABLE client_credit_uses FORCE ROW LEVEL SECURITY;
ALTER TABLE client_credit_uses ADD CONSTRAINT client_credit_uses_pkey PRIMARY KEY (tenant_id, use_id);
CREATE INDEX client_credit_uses_by_client ON client_credit_uses USING btree (tenant_id, client_id, created_at);
CREATE INDEX client_credit_uses_by_creation ON client_credit_uses USING btree (tenant_id, created_at, use_id);
ALTER TABLE client_credit_uses ADD CONSTRAINT client_credit_uses_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE client_credit_uses ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_credit_uses USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_credits (
    tenant_id uuid NOT NULL,
    credit_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    amount_cents bigint NOT NULL,
    left_cents bigint NOT NULL,
    granted_on date NOT NULL,
    expires_on date,
    reason text NOT NULL,
    reference text NOT NULL COLLATE pg_catalog."C",
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT client_credits_amount_positive CHECK ((amount_cents > 0)),
    CONSTRAINT client_credits_expire_after_grant CHECK ((expires_on >= granted_on)),
    CONSTRAINT client_credits_left_within CHECK (((left_cents >= 0) AND (left_cents <= amount_cents)))
);
ALTER TABLE client_credits FORCE ROW LEVEL SECURITY;
ALTER TABLE client_credits ADD CONSTRAINT client_credits_pkey PRIMARY KEY (tenant_id, credit_id);
CREATE INDEX client_credits_by_client ON client_credits USING btree (tenant_id, client_id, created_at);
CREATE INDEX client_credits_by_creation ON client_credits USING btree (tenant_id, created_at, credit_id);
CREATE INDEX client_credits_by_expiry ON client_credits USING btree (tenant_id, expires_on, credit_id);
ALTER TABLE client_credits ADD CONSTRAINT client_credits_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE client_credits ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_credits USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE VIEW client_debts WITH (security_invoker='true') AS
 SELECT client_receivables.tenant_id,
    client_receivables.client_id,
    (sum(client_receivables.open_cents))::bigint AS open_cents,
    min(client_receivables.due_on) AS oldest_due_on,
    count(*) AS receivables
   FROM client_receivables
  WHERE (client_receivables.open_cents > 0)
  GROUP BY client_receivables.tenant_id, client_receivables.client_id;

CREATE TABLE client_links (
    tenant_id uuid NOT NULL,
    link_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    kind smallint NOT NULL,
    related_client_id uuid NOT NULL,
    relationship text NOT NULL,
    first_on date NOT NULL,
    last_on date,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    held_once text GENERATED ALWAYS AS (
CASE kind
    WHEN 2 THEN ''::text
    ELSE (related_client_id)::text
END) STORED NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT client_links_kind_known CHECK (((kind >= 1) AND (kind <= 3))),
    CONSTRAINT client_links_last_after_first CHECK ((last_on >= first_on)),
    CONSTRAINT client_links_of_two CHECK ((client_id <> related_client_id))
);
ALTER TABLE client_links FORCE ROW LEVEL SECURITY;
ALTER TABLE client_links ADD CONSTRAINT client_links_pkey PRIMARY KEY (tenant_id, link_id);
CREATE INDEX client_links_by_client ON client_links USING btree (tenant_id, client_id, kind, first_on);
CREATE INDEX client_links_by_first_day ON client_links USING btree (tenant_id, first_on, link_id);
CREATE INDEX client_links_by_related ON client_links USING btree (tenant_id, related_client_id, kind, first_on);
ALTER TABLE client_links ADD CONSTRAINT client_links_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE client_links ADD CONSTRAINT client_links_to_a_client FOREIGN KEY (tenant_id, related_client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE client_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_links USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_merge_moves (
    tenant_id uuid NOT NULL,
    merge_id uuid NOT NULL,
    place text NOT NULL,
    row_key text[] NOT NULL
);
ALTER TABLE client_merge_moves FORCE ROW LEVEL SECURITY;
ALTER TABLE client_merge_moves ADD CONSTRAINT client_merge_moves_pkey PRIMARY KEY (tenant_id, merge_id, place, row_key);
ALTER TABLE client_merge_moves ADD CONSTRAINT client_merge_moves_of_a_merge FOREIGN KEY (tenant_id, merge_id) REFERENCES client_merges(tenant_id, merge_id);
ALTER TABLE client_merge_moves ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_merge_moves USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_merges (
    tenant_id uuid NOT NULL,
    merge_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    survivor_id uuid NOT NULL,
    absorbed_id uuid NOT NULL,
    reason text NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    merged_by text NOT NULL,
    changed_fields text[] NOT NULL,
    survivor_before bytea NOT NULL,
    survivor_after bytea NOT NULL,
    undone_at timestamp with time zone,
    undone_by text DEFAULT ''::text NOT NULL,
    undo_reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT client_merges_of_two CHECK ((survivor_id <> absorbed_id))
);
ALTER TABLE client_merges FORCE ROW LEVEL SECURITY;
ALTER TABLE client_merges ADD CONSTRAINT client_merges_pkey PRIMARY KEY (tenant_id, merge_id);
CREATE INDEX client_merges_by_survivor ON client_merges USING btree (tenant_id, survivor_id);
CREATE INDEX client_merges_by_time ON client_merges USING btree (tenant_id, merged_at, merge_id);
CREATE UNIQUE INDEX client_merges_standing ON client_merges USING btree (tenant_id, absorbed_id) WHERE (undone_at IS NULL);
ALTER TABLE client_merges ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_merges USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_payments (
    tenant_id uuid NOT NULL,
    payment_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    paid_on date NOT NULL,
    amount_cents bigint NOT NULL,
    recurring boolean NOT NULL,
    reversed boolean NOT NULL
);
ALTER TABLE client_payments FORCE ROW LEVEL SECURITY;
ALTER TABLE client_payments ADD CONSTRAINT client_payments_pkey PRIMARY KEY (tenant_id, payment_id);
CREATE INDEX client_payments_by_client ON client_payments USING btree (tenant_id, client_id, paid_on) WHERE (NOT reversed);
ALTER TABLE client_payments ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_payments USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE client_receivables (
    tenant_id uuid NOT NULL,
    receivable_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    contract_id uuid,
    due_on date NOT NULL,
    open_cents bigint NOT NULL
);
ALTER TABLE client_receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE client_receivables ADD CONSTRAINT client_receivables_pkey PRIMARY KEY (tenant_id, receivable_id);
CREATE INDEX client_receivables_open ON client_receivables USING btree (tenant_id, client_id, due_on) WHERE (open_cents > 0);
ALTER TABLE client_receivables ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON client_receivables USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TYPE client_row AS (
	client_id uuid,
	display_name text,
	social_name text,
	kind bigint,
	tax_id text,
	born_on date,
	sex bigint,
	email text,
	mobile_phone text,
	phone text,
	street text,
	street_number text,
	complement text,
	district text,
	city text,
	state text,
	postal_code text,
	group_names text,
	category text,
	vip boolean,
	aggregator bigint,
	origin bigint,
	unit text,
	consultant text,
	teacher text,
	registered_on date,
	external_id text,
	email_key text,
	name_key text,
	name_hashes text,
	trade_name text,
	billing_address text,
	identity_documents text,
	campaign text,
	custom_fields text,
	import_flags text
);

CREATE TABLE clients (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    display_name text NOT NULL,
    social_name text NOT NULL,
    kind smallint NOT NULL,
    tax_id text NOT NULL COLLATE pg_catalog."C",
    born_on date,
    sex smallint NOT NULL,
    email text NOT NULL,
    mobile_phone text NOT NULL COLLATE pg_catalog."C",
    phone text NOT NULL COLLATE pg_catalog."C",
    street text NOT NULL,
    street_number text NOT NULL,
    complement text NOT NULL,
    district text NOT NULL,
    city text NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    postal_code text NOT NULL COLLATE pg_catalog."C",
    group_names text[] NOT NULL,
    category text NOT NULL,
    vip boolean NOT NULL,
    aggregator smallint NOT NULL,
    origin smallint NOT NULL,
    unit text NOT NULL,
    consultant text NOT NULL,
    teacher text NOT NULL,
    registered_on date NOT NULL,
    external_id text NOT NULL COLLATE pg_catalog."C",
    email_key text NOT NULL COLLATE pg_catalog."C",
    name_key text NOT NULL COLLATE pg_catalog."C",
    name_hashes integer[] NOT NULL,
    trade_name text DEFAULT ''::text NOT NULL,
    billing_address jsonb,
    identity_documents jsonb,
    campaign text DEFAULT ''::text NOT NULL,
    custom_fields jsonb,
    archived_at timestamp with time zone,
    archive_reason text DEFAULT ''::text NOT NULL,
    activity smallint DEFAULT 1 NOT NULL,
    first_paid_on date,
    last_paid_on date,
    merged_into uuid,
    anonymized_at timestamp with time zone,
    import_id uuid,
    import_flags text[],
    custom_hashes integer[] GENERATED ALWAYS AS (custom_value_hashes(tenant_id, custom_fields)) STORED,
    tax_id_guard uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    CONSTRAINT clients_activity_known CHECK (((activity >= 1) AND (activity <= 5))),
    CONSTRAINT clients_archived_activity CHECK (((activity >= 4) = (archived_at IS NOT NULL))),
    CONSTRAINT clients_display_name_present CHECK ((display_name <> ''::text)),
    CONSTRAINT clients_groups_limited CHECK ((cardinality(group_names) <= 20)),
    CONSTRAINT clients_kind_known CHECK ((kind = ANY (ARRAY[1, 2]))),
    CONSTRAINT clients_merged_into_another CHECK ((merged_into <> client_id)),
    CONSTRAINT clients_payments_in_order CHECK ((last_paid_on >= first_paid_on)),
    CONSTRAINT clients_tax_id_fits_kind CHECK (((tax_id = ''::text) OR (length(tax_id) =
CASE kind
    WHEN 1 THEN 11
    ELSE 14
END))),
    CONSTRAINT clients_version_positive CHECK ((version >= 1))
);
ALTER TABLE clients FORCE ROW LEVEL SECURITY;
ALTER TABLE clients ADD CONSTRAINT clients_pkey PRIMARY KEY (tenant_id, client_id);
CREATE INDEX clients_by_creation ON clients USING btree (tenant_id, created_at, client_id);
CREATE INDEX clients_by_custom_values ON clients USING gin (custom_hashes) WHERE (custom_hashes IS NOT NULL);
CREATE INDEX clients_by_email ON clients USING btree (tenant_id, email_key) WHERE (email_key <> ''::text);
CREATE INDEX clients_by_merged_into ON clients USING btree (tenant_id, merged_into, client_id) WHERE (merged_into IS NOT NULL);
CREATE INDEX clients_by_mobile_phone ON clients USING btree (tenant_id, mobile_phone) WHERE (mobile_phone <> ''::text);
CREATE INDEX clients_by_name ON clients USING btree (tenant_id, name_key, client_id);
CREATE INDEX clients_by_name_hashes ON clients USING gin (name_hashes);
CREATE INDEX clients_by_phone ON clients USING btree (tenant_id, phone) WHERE (phone <> ''::text);
CREATE UNIQUE INDEX clients_external_id_unique ON clients USING btree (tenant_id, external_id) WHERE (external_id <> ''::text);
CREATE UNIQUE INDEX clients_tax_id_guarded ON clients USING btree (tenant_id, tax_id, tax_id_guard) WHERE (tax_id <> ''::text);
ALTER TABLE clients ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON clients USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contact_consents (
    tenant_id uuid NOT NULL,
    consent_id uuid NOT NULL,
    client_id uuid NOT NULL,
    channel smallint NOT NULL,
    purpose smallint NOT NULL,
    answer smallint NOT NULL,
    consented_at timestamp with time zone NOT NULL,
    means smallint NOT NULL,
    shown_text text NOT NULL,
    text_version text NOT NULL,
    evidence text NOT NULL,
    actor text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT contact_consents_answer_known CHECK (((answer >= 1) AND (answer <= 2))),
    CONSTRAINT contact_consents_channel_known CHECK (((channel >= 1) AND (channel <= 5))),
    CONSTRAINT contact_consents_purpose_known CHECK (((purpose >= 1) AND (purpose <= 2)))
);
ALTER TABLE contact_consents FORCE ROW LEVEL SECURITY;
ALTER TABLE contact_consents ADD CONSTRAINT contact_consents_pkey PRIMARY KEY (tenant_id, consent_id);
CREATE INDEX contact_consents_by_client ON contact_consents USING btree (tenant_id, client_id, channel, purpose, consented_at DESC, created_at DESC);
CREATE INDEX contact_consents_by_time ON contact_consents USING btree (tenant_id, consented_at, consent_id);
ALTER TABLE contact_consents ADD CONSTRAINT contact_consents_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE contact_consents ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contact_consents USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE contact_points (
    tenant_id uuid NOT NULL,
    contact_point_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    kind smallint NOT NULL,
    value text NOT NULL,
    value_key text NOT NULL COLLATE pg_catalog."C",
    label text NOT NULL,
    verified_at timestamp with time zone,
    verification text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT contact_points_kind_known CHECK (((kind >= 1) AND (kind <= 4)))
);
ALTER TABLE contact_points FORCE ROW LEVEL SECURITY;
ALTER TABLE contact_points ADD CONSTRAINT contact_points_once UNIQUE (tenant_id, client_id, kind, value_key);
ALTER TABLE contact_points ADD CONSTRAINT contact_points_pkey PRIMARY KEY (tenant_id, contact_point_id);
CREATE INDEX contact_points_by_creation ON contact_points USING btree (tenant_id, created_at, contact_point_id);
CREATE INDEX contact_points_by_value ON contact_points USING btree (tenant_id, value_key, client_id);
ALTER TABLE contact_points ADD CONSTRAINT contact_points_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE contact_points ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contact_points USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE custom_fields (
    tenant_id uuid NOT NULL,
    custom_field_id uuid NOT NULL,
    version bigint NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    type smallint NOT NULL,
    label_pt text NOT NULL,
    label_en text NOT NULL,
    choices text[] NOT NULL,
    pii_class smallint NOT NULL,
    archived boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT custom_fields_choices_of_a_choice CHECK (((type = 5) = (cardinality(choices) > 0))),
    CONSTRAINT custom_fields_key_formed CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
    CONSTRAINT custom_fields_type_known CHECK (((type >= 1) AND (type <= 5)))
);
ALTER TABLE custom_fields FORCE ROW LEVEL SECURITY;
ALTER TABLE custom_fields ADD CONSTRAINT custom_fields_key_unique UNIQUE (tenant_id, key);
ALTER TABLE custom_fields ADD CONSTRAINT custom_fields_pkey PRIMARY KEY (tenant_id, custom_field_id);
ALTER TABLE custom_fields ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON custom_fields USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON denials TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE document_pieces (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    ordinal integer NOT NULL,
    content bytea NOT NULL
);
ALTER TABLE document_pieces ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE document_pieces FORCE ROW LEVEL SECURITY;
ALTER TABLE document_pieces ADD CONSTRAINT document_pieces_pkey PRIMARY KEY (tenant_id, document_id, ordinal);
ALTER TABLE document_pieces ADD CONSTRAINT document_pieces_of_a_document FOREIGN KEY (tenant_id, document_id) REFERENCES documents(tenant_id, document_id) ON DELETE CASCADE;
ALTER TABLE document_pieces ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON document_pieces USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE documents (
    tenant_id uuid NOT NULL,
    document_id uuid NOT NULL,
    client_id uuid NOT NULL,
    kind smallint NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL,
    size_bytes bigint NOT NULL,
    sha256 bytea NOT NULL,
    issued_on date NOT NULL,
    valid_until date,
    note text NOT NULL,
    file_id uuid,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT documents_kind_known CHECK (((kind >= 1) AND (kind <= 5))),
    CONSTRAINT documents_not_empty CHECK ((size_bytes > 0)),
    CONSTRAINT documents_valid_after_issue CHECK ((valid_until >= issued_on))
);
ALTER TABLE documents FORCE ROW LEVEL SECURITY;
ALTER TABLE documents ADD CONSTRAINT documents_pkey PRIMARY KEY (tenant_id, document_id);
CREATE INDEX documents_by_client ON documents USING btree (tenant_id, client_id, kind, valid_until);
CREATE INDEX documents_by_creation ON documents USING btree (tenant_id, created_at, document_id);
ALTER TABLE documents ADD CONSTRAINT documents_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON documents USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON erasures TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE evolutions (
    tenant_id uuid NOT NULL,
    evolution_id uuid NOT NULL,
    client_id uuid NOT NULL,
    evolved_on date NOT NULL,
    note text NOT NULL,
    staff text NOT NULL,
    corrects_id uuid,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT evolutions_note_present CHECK ((note <> ''::text))
);
ALTER TABLE evolutions FORCE ROW LEVEL SECURITY;
ALTER TABLE evolutions ADD CONSTRAINT evolutions_corrected_once UNIQUE (tenant_id, corrects_id);
ALTER TABLE evolutions ADD CONSTRAINT evolutions_pkey PRIMARY KEY (tenant_id, evolution_id);
CREATE INDEX evolutions_by_client ON evolutions USING btree (tenant_id, client_id, evolved_on);
CREATE INDEX evolutions_by_day ON evolutions USING btree (tenant_id, evolved_on, evolution_id);
ALTER TABLE evolutions ADD CONSTRAINT evolutions_correct_one FOREIGN KEY (tenant_id, corrects_id) REFERENCES evolutions(tenant_id, evolution_id);
ALTER TABLE evolutions ADD CONSTRAINT evolutions_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE evolutions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON evolutions USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY tenant ON feed FOR SELECT TO registry_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON feed TO registry_worker USING (true) WITH CHECK (true);

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
CREATE POLICY worker ON feed_checkpoints TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE feed_head (
    bucket smallint NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL,
    deleted_position bigint DEFAULT 0 NOT NULL,
    CONSTRAINT feed_head_deleted_up_to_position CHECK (((deleted_position >= 0) AND (deleted_position <= "position")))
)
WITH (fillfactor='20');
ALTER TABLE feed_head FORCE ROW LEVEL SECURITY;
ALTER TABLE feed_head ADD CONSTRAINT feed_head_pkey PRIMARY KEY (bucket);
CREATE POLICY everybody ON feed_head FOR SELECT TO registry_app USING (true);
ALTER TABLE feed_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_head TO registry_worker USING (true) WITH CHECK (true);

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
CREATE POLICY everybody ON feed_sources FOR SELECT TO registry_app USING (true);
ALTER TABLE feed_sources ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON feed_sources TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE graduation_evaluations (
    tenant_id uuid NOT NULL,
    graduation_id uuid NOT NULL,
    step integer NOT NULL,
    place integer NOT NULL,
    evaluated_on date NOT NULL,
    evaluator text NOT NULL,
    passed boolean NOT NULL,
    notes text NOT NULL
);
ALTER TABLE graduation_evaluations FORCE ROW LEVEL SECURITY;
ALTER TABLE graduation_evaluations ADD CONSTRAINT graduation_evaluations_pkey PRIMARY KEY (tenant_id, graduation_id, step, place);
ALTER TABLE graduation_evaluations ADD CONSTRAINT graduation_evaluations_of_a_step FOREIGN KEY (tenant_id, graduation_id, step) REFERENCES graduation_steps(tenant_id, graduation_id, step);
ALTER TABLE graduation_evaluations ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON graduation_evaluations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE graduation_steps (
    tenant_id uuid NOT NULL,
    graduation_id uuid NOT NULL,
    step integer NOT NULL,
    grade text NOT NULL,
    since_on date NOT NULL,
    promoted_by text NOT NULL,
    credited_classes integer NOT NULL,
    undone_at timestamp with time zone
);
ALTER TABLE graduation_steps FORCE ROW LEVEL SECURITY;
ALTER TABLE graduation_steps ADD CONSTRAINT graduation_steps_pkey PRIMARY KEY (tenant_id, graduation_id, step);
ALTER TABLE graduation_steps ADD CONSTRAINT graduation_steps_of_a_graduation FOREIGN KEY (tenant_id, graduation_id) REFERENCES graduations(tenant_id, graduation_id);
ALTER TABLE graduation_steps ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON graduation_steps USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE graduations (
    tenant_id uuid NOT NULL,
    graduation_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    modality_id uuid NOT NULL,
    grade text NOT NULL,
    since_on date NOT NULL,
    credited_classes integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
ALTER TABLE graduations FORCE ROW LEVEL SECURITY;
ALTER TABLE graduations ADD CONSTRAINT graduations_pkey PRIMARY KEY (tenant_id, graduation_id);
CREATE INDEX graduations_by_grade ON graduations USING btree (tenant_id, modality_id, grade);
CREATE UNIQUE INDEX graduations_one_a_modality ON graduations USING btree (tenant_id, client_id, modality_id);
ALTER TABLE graduations ADD CONSTRAINT graduations_in_a_modality FOREIGN KEY (tenant_id, modality_id) REFERENCES modalities(tenant_id, modality_id);
ALTER TABLE graduations ADD CONSTRAINT graduations_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE graduations ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON graduations USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON idempotency TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE import_changes (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    before bytea NOT NULL
);
ALTER TABLE import_changes FORCE ROW LEVEL SECURITY;
ALTER TABLE import_changes ADD CONSTRAINT import_changes_pkey PRIMARY KEY (tenant_id, import_id, client_id);
CREATE INDEX import_changes_by_client ON import_changes USING btree (tenant_id, client_id);
ALTER TABLE import_changes ADD CONSTRAINT import_changes_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, import_id);
ALTER TABLE import_changes ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_changes USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE import_clients (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    after_line bigint NOT NULL,
    client_ids uuid[] NOT NULL
);
ALTER TABLE import_clients FORCE ROW LEVEL SECURITY;
ALTER TABLE import_clients ADD CONSTRAINT import_clients_pkey PRIMARY KEY (tenant_id, import_id, after_line);
ALTER TABLE import_clients ADD CONSTRAINT import_clients_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, import_id);
ALTER TABLE import_clients ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON import_clients USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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

CREATE TABLE interactions (
    tenant_id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    channel smallint NOT NULL,
    direction smallint NOT NULL,
    reason smallint NOT NULL,
    outcome smallint NOT NULL,
    subject text NOT NULL,
    notes text NOT NULL,
    staff text NOT NULL,
    contacted_at timestamp with time zone NOT NULL,
    contract_id uuid,
    external_id text NOT NULL COLLATE pg_catalog."C",
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    import_id uuid,
    CONSTRAINT interactions_channel_known CHECK (((channel >= 1) AND (channel <= 10))),
    CONSTRAINT interactions_direction_known CHECK (((direction >= 1) AND (direction <= 2))),
    CONSTRAINT interactions_outcome_known CHECK (((outcome >= 0) AND (outcome <= 6))),
    CONSTRAINT interactions_reason_known CHECK (((reason >= 1) AND (reason <= 10)))
);
ALTER TABLE interactions FORCE ROW LEVEL SECURITY;
ALTER TABLE interactions ADD CONSTRAINT interactions_pkey PRIMARY KEY (tenant_id, interaction_id);
CREATE INDEX interactions_by_client ON interactions USING btree (tenant_id, client_id, contacted_at);
CREATE INDEX interactions_by_import ON interactions USING btree (tenant_id, import_id, interaction_id) WHERE (import_id IS NOT NULL);
CREATE INDEX interactions_by_time ON interactions USING btree (tenant_id, contacted_at, interaction_id);
CREATE UNIQUE INDEX interactions_external_id_unique ON interactions USING btree (tenant_id, external_id) WHERE (external_id <> ''::text);
ALTER TABLE interactions ADD CONSTRAINT interactions_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE interactions ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON interactions USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON job_runs TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE known_tenants (
    tenant_id uuid NOT NULL,
    first_seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
ALTER TABLE known_tenants FORCE ROW LEVEL SECURITY;
ALTER TABLE known_tenants ADD CONSTRAINT known_tenants_pkey PRIMARY KEY (tenant_id);
ALTER TABLE known_tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON known_tenants FOR SELECT TO registry_app USING (((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid) OR (current_setting('app.feed_scope'::text, true) = 'all_tenants'::text)));
CREATE POLICY worker ON known_tenants TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE login_attempts (
    tenant_id uuid NOT NULL,
    kind smallint NOT NULL,
    key_hash bytea NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    CONSTRAINT login_attempts_kind_known CHECK (((kind >= 1) AND (kind <= 3)))
);
ALTER TABLE login_attempts FORCE ROW LEVEL SECURITY;
ALTER TABLE login_attempts ADD CONSTRAINT login_attempts_pkey PRIMARY KEY (tenant_id, kind, key_hash);
CREATE INDEX login_attempts_by_age ON login_attempts USING btree (tenant_id, last_at);
ALTER TABLE login_attempts ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON login_attempts USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE modalities (
    tenant_id uuid NOT NULL,
    modality_id uuid NOT NULL,
    version bigint NOT NULL,
    code text NOT NULL,
    display_name text NOT NULL,
    grade_codes text[] NOT NULL,
    required_classes bigint[] NOT NULL,
    required_months bigint[] NOT NULL,
    required_evaluations bigint[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT modalities_have_grades CHECK (((cardinality(grade_codes) >= 1) AND (cardinality(grade_codes) <= 100)))
);
ALTER TABLE modalities FORCE ROW LEVEL SECURITY;
ALTER TABLE modalities ADD CONSTRAINT modalities_pkey PRIMARY KEY (tenant_id, modality_id);
CREATE UNIQUE INDEX modalities_code_unique ON modalities USING btree (tenant_id, code);
ALTER TABLE modalities ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON modalities USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY tenant ON outbox_pending FOR INSERT TO registry_app WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));
CREATE POLICY worker ON outbox_pending TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE payment_cards (
    tenant_id uuid NOT NULL,
    card_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    gateway text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C",
    brand smallint NOT NULL,
    last_four text NOT NULL,
    expiry_month smallint NOT NULL,
    expiry_year smallint NOT NULL,
    holder_name text NOT NULL,
    default_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT payment_cards_brand_known CHECK (((brand >= 1) AND (brand <= 9))),
    CONSTRAINT payment_cards_last_four_formed CHECK ((last_four ~ '^[0-9]{4}$'::text)),
    CONSTRAINT payment_cards_month_known CHECK (((expiry_month >= 1) AND (expiry_month <= 12)))
);
ALTER TABLE payment_cards FORCE ROW LEVEL SECURITY;
ALTER TABLE payment_cards ADD CONSTRAINT payment_cards_pkey PRIMARY KEY (tenant_id, card_id);
ALTER TABLE payment_cards ADD CONSTRAINT payment_cards_token_unique UNIQUE (tenant_id, gateway, token);
CREATE INDEX payment_cards_by_client ON payment_cards USING btree (tenant_id, client_id, default_at, card_id);
CREATE INDEX payment_cards_by_creation ON payment_cards USING btree (tenant_id, created_at, card_id);
ALTER TABLE payment_cards ADD CONSTRAINT payment_cards_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE payment_cards ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON payment_cards USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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

CREATE TABLE portal_login_tokens (
    tenant_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    client_id uuid NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
ALTER TABLE portal_login_tokens FORCE ROW LEVEL SECURITY;
ALTER TABLE portal_login_tokens ADD CONSTRAINT portal_login_tokens_one_each UNIQUE (tenant_id, client_id);
ALTER TABLE portal_login_tokens ADD CONSTRAINT portal_login_tokens_pkey PRIMARY KEY (tenant_id, token_hash);
ALTER TABLE portal_login_tokens ADD CONSTRAINT portal_login_tokens_of_a_login FOREIGN KEY (tenant_id, client_id) REFERENCES portal_logins(tenant_id, client_id) ON DELETE CASCADE;
ALTER TABLE portal_login_tokens ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON portal_login_tokens USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE portal_logins (
    tenant_id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL,
    login_name text NOT NULL,
    login_key text NOT NULL COLLATE pg_catalog."C",
    state smallint NOT NULL,
    password_hash text NOT NULL,
    password_set_at timestamp with time zone,
    last_login_at timestamp with time zone,
    reset_requested_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT portal_logins_active_with_password CHECK (((state = 2) = (password_hash <> ''::text))),
    CONSTRAINT portal_logins_state_known CHECK (((state >= 1) AND (state <= 3)))
);
ALTER TABLE portal_logins FORCE ROW LEVEL SECURITY;
ALTER TABLE portal_logins ADD CONSTRAINT portal_logins_name_unique UNIQUE (tenant_id, login_key);
ALTER TABLE portal_logins ADD CONSTRAINT portal_logins_pkey PRIMARY KEY (tenant_id, client_id);
ALTER TABLE portal_logins ADD CONSTRAINT portal_logins_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients(tenant_id, client_id);
ALTER TABLE portal_logins ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON portal_logins USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

CREATE TABLE presences (
    tenant_id uuid NOT NULL,
    presence_id uuid NOT NULL,
    version bigint NOT NULL,
    client_id uuid NOT NULL,
    source smallint NOT NULL,
    attended_at timestamp with time zone NOT NULL,
    attended_on date NOT NULL,
    class_id text NOT NULL COLLATE pg_catalog."C",
    activity text NOT NULL,
    modality text NOT NULL,
    teacher text NOT NULL,
    unit text NOT NULL,
    aggregator smallint NOT NULL,
    access_id uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    delete_reason text NOT NULL,
    CONSTRAINT presences_come_from_something CHECK (((source = 2) OR (access_id IS NOT NULL))),
    CONSTRAINT presences_source_known CHECK ((source = ANY (ARRAY[1, 2])))
);
ALTER TABLE presences FORCE ROW LEVEL SECURITY;
ALTER TABLE presences ADD CONSTRAINT presences_pkey PRIMARY KEY (tenant_id, presence_id);
CREATE INDEX presences_by_time ON presences USING btree (tenant_id, attended_at, presence_id);
CREATE INDEX presences_of_client ON presences USING btree (tenant_id, client_id, attended_on) WHERE (deleted_at IS NULL);
ALTER TABLE presences ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON presences USING ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid)) WITH CHECK ((tenant_id = (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid));

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
CREATE POLICY worker ON sandbox_clock_steps TO registry_worker USING (true) WITH CHECK (true);

CREATE TABLE schema_migrations (
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE schema_migrations ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (name);
