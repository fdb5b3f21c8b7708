-- C-40. What clients owe. A recurring one is of one period of a contract, of which there is never a second; the state follows
-- from the days and amounts (domain/receivables/receivable_state.h).
CREATE TABLE receivables (
  tenant_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
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
  external_id text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  days_late integer GENERATED ALWAYS AS (CASE WHEN settled_on > due_on THEN settled_on - due_on ELSE 0 END) STORED,
  PRIMARY KEY (tenant_id, receivable_id),
  CONSTRAINT receivables_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT receivables_kind_known CHECK (kind BETWEEN 1 AND 2),
  CONSTRAINT receivables_state_known CHECK (state BETWEEN 1 AND 7),
  CONSTRAINT receivables_open_within_amount CHECK (open_cents BETWEEN 0 AND amount_cents),
  CONSTRAINT receivables_nothing_open_when_closed CHECK ((state IN (5, 6, 7)) = (open_cents = 0) OR state = 1),
  CONSTRAINT receivables_settled_when_paid CHECK (settled_on IS NULL OR state = 5),
  CONSTRAINT receivables_recurring_has_period CHECK (
    (kind = 1) = (period_first_on IS NOT NULL) AND (period_first_on IS NULL) = (period_last_on IS NULL)
    AND (kind = 2 OR contract_id IS NOT NULL) AND period_last_on >= period_first_on)
);
CREATE UNIQUE INDEX receivables_period_unique ON receivables (tenant_id, contract_id, period_first_on) WHERE kind = 1;
CREATE UNIQUE INDEX receivables_external_id_unique ON receivables (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX receivables_by_client ON receivables (tenant_id, client_id, due_on);
CREATE INDEX receivables_by_due_date ON receivables (tenant_id, due_on, receivable_id);
CREATE INDEX receivables_by_contract ON receivables (tenant_id, contract_id) WHERE kind = 2 AND contract_id IS NOT NULL;
CREATE INDEX receivables_by_maker ON receivables (tenant_id, made_by) WHERE made_by IS NOT NULL;
CREATE INDEX receivables_by_settlement ON receivables (tenant_id, settled_on) WHERE settled_on IS NOT NULL;
-- What the daily cycle looks for.
CREATE INDEX receivables_to_issue ON receivables (tenant_id, issues_on) WHERE state = 1;
CREATE INDEX receivables_to_fall_due ON receivables (tenant_id, overdue_from_on) WHERE state IN (2, 4);
SELECT tenant_table('receivables');

-- Many as one parameter; the columns of storage/receivables/receivable_columns.h, in that order.
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
  created_at timestamptz,
  updated_at timestamptz
);

-- How far each contract is charged, and until when it was paid when it came from another system.
CREATE TABLE contract_charges (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  charged_until_on date NOT NULL,
  paid_before_on date,
  PRIMARY KEY (tenant_id, contract_id),
  CONSTRAINT contract_charges_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
SELECT tenant_table('contract_charges');
