-- R-17. Phones and addresses of clients. Which are the main ones says the client's own row.
CREATE TABLE contact_points (
  tenant_id uuid NOT NULL,
  contact_point_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  kind smallint NOT NULL,
  value text NOT NULL,
  -- What it is compared and searched by: E.164, or the e-mail in lower case.
  value_key text COLLATE "C" NOT NULL,
  label text NOT NULL,
  verified_at timestamptz,
  verification text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contact_point_id),
  CONSTRAINT contact_points_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT contact_points_once UNIQUE (tenant_id, client_id, kind, value_key),
  CONSTRAINT contact_points_kind_known CHECK (kind BETWEEN 1 AND 4)
);
CREATE INDEX contact_points_by_value ON contact_points (tenant_id, value_key, client_id);
CREATE INDEX contact_points_by_creation ON contact_points (tenant_id, created_at, contact_point_id);
SELECT tenant_table('contact_points');

-- R-17. What clients answered, channel by channel and purpose by purpose. Rows are only added.
CREATE TABLE contact_consents (
  tenant_id uuid NOT NULL,
  consent_id uuid NOT NULL,
  client_id uuid NOT NULL,
  channel smallint NOT NULL,
  purpose smallint NOT NULL,
  answer smallint NOT NULL,
  consented_at timestamptz NOT NULL,
  means smallint NOT NULL,
  shown_text text NOT NULL,
  text_version text NOT NULL,
  evidence text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, consent_id),
  CONSTRAINT contact_consents_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT contact_consents_channel_known CHECK (channel BETWEEN 1 AND 5),
  CONSTRAINT contact_consents_purpose_known CHECK (purpose BETWEEN 1 AND 2),
  CONSTRAINT contact_consents_answer_known CHECK (answer BETWEEN 1 AND 2)
);
CREATE INDEX contact_consents_by_client ON contact_consents
  (tenant_id, client_id, channel, purpose, consented_at DESC, created_at DESC);
CREATE INDEX contact_consents_by_time ON contact_consents (tenant_id, consented_at, consent_id);
SELECT tenant_table('contact_consents');
