-- R-25. Credits of clients. What is left of one guards its ledger: it is moved with each entry, and never goes below zero.
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
  reference text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, credit_id),
  CONSTRAINT client_credits_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT client_credits_amount_positive CHECK (amount_cents > 0),
  CONSTRAINT client_credits_left_within CHECK (left_cents BETWEEN 0 AND amount_cents),
  CONSTRAINT client_credits_expire_after_grant CHECK (expires_on >= granted_on)
);
CREATE INDEX client_credits_by_client ON client_credits (tenant_id, client_id, created_at);
CREATE INDEX client_credits_by_creation ON client_credits (tenant_id, created_at, credit_id);
CREATE INDEX client_credits_by_expiry ON client_credits (tenant_id, expires_on, credit_id);
SELECT tenant_table('client_credits');

CREATE TABLE client_credit_uses (
  tenant_id uuid NOT NULL,
  use_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  amount_cents bigint NOT NULL,
  reference text COLLATE "C" NOT NULL,
  used_on date NOT NULL,
  -- One amount a credit, in the order in which they were taken.
  credit_ids uuid[] NOT NULL,
  credit_cents bigint[] NOT NULL,
  reversed_at timestamptz,
  reverse_reason text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, use_id),
  CONSTRAINT client_credit_uses_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT client_credit_uses_amount_positive CHECK (amount_cents > 0),
  CONSTRAINT client_credit_uses_cents_of_credits CHECK (cardinality(credit_ids) = cardinality(credit_cents))
);
CREATE INDEX client_credit_uses_by_client ON client_credit_uses (tenant_id, client_id, created_at);
CREATE INDEX client_credit_uses_by_creation ON client_credit_uses (tenant_id, created_at, use_id);
SELECT tenant_table('client_credit_uses');

-- The ledger. Rows are only added: 1 grant, 2 use, 3 reversal, 4 revocation; negative where money goes.
CREATE TABLE client_credit_entries (
  tenant_id uuid NOT NULL,
  credit_id uuid NOT NULL,
  -- The credit's version that the entry made.
  entry bigint NOT NULL,
  kind smallint NOT NULL,
  amount_cents bigint NOT NULL,
  made_on date NOT NULL,
  use_id uuid,
  reference text COLLATE "C" NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, credit_id, entry),
  CONSTRAINT client_credit_entries_of_a_credit FOREIGN KEY (tenant_id, credit_id) REFERENCES client_credits,
  CONSTRAINT client_credit_entries_of_a_use FOREIGN KEY (tenant_id, use_id) REFERENCES client_credit_uses,
  CONSTRAINT client_credit_entries_kind_known CHECK (kind BETWEEN 1 AND 4),
  CONSTRAINT client_credit_entries_signed CHECK ((kind IN (2, 4)) = (amount_cents < 0)),
  CONSTRAINT client_credit_entries_use CHECK ((kind IN (2, 3)) = (use_id IS NOT NULL))
);
SELECT tenant_table('client_credit_entries');
