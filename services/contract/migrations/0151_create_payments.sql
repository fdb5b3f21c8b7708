-- C-40. What came in. A payment never changes but for what is left of it, the client's credit, and its reversal, once. The sum of
-- its allocations and its rest is its amount, until it is reversed: then both count no more.
CREATE TABLE payments (
  tenant_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  client_id uuid NOT NULL,
  paid_on date NOT NULL,
  amount_cents bigint NOT NULL,
  left_cents bigint NOT NULL,
  method smallint NOT NULL,
  reference text NOT NULL,
  external_id text COLLATE "C" NOT NULL,
  reversed_on date,
  reversal_reason text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, payment_id),
  CONSTRAINT payments_amount_above_zero CHECK (amount_cents > 0),
  CONSTRAINT payments_left_within_amount CHECK (left_cents BETWEEN 0 AND amount_cents),
  CONSTRAINT payments_nothing_left_when_reversed CHECK (reversed_on IS NULL OR left_cents = 0),
  CONSTRAINT payments_method_known CHECK (method BETWEEN 0 AND 7)
);
CREATE UNIQUE INDEX payments_external_id_unique ON payments (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX payments_by_client ON payments (tenant_id, client_id, paid_on);
CREATE INDEX payments_by_day ON payments (tenant_id, paid_on, payment_id);
CREATE INDEX payments_with_credit ON payments (tenant_id, client_id, paid_on, payment_id) WHERE left_cents > 0;
SELECT tenant_table('payments');

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
  created_at timestamptz,
  updated_at timestamptz
);

-- What of a payment went to which receivable: with it (ordinal 1, 2, ...), or later from its rest (from_credit). Rows are never
-- changed nor deleted; those of a reversed payment do not count.
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
  PRIMARY KEY (tenant_id, payment_id, receivable_id),
  CONSTRAINT payment_allocations_payment_exists FOREIGN KEY (tenant_id, payment_id) REFERENCES payments,
  CONSTRAINT payment_allocations_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables,
  CONSTRAINT payment_allocations_not_negative CHECK (amount_cents >= 0 AND fine_cents >= 0 AND interest_cents >= 0)
);
CREATE INDEX payment_allocations_by_receivable ON payment_allocations (tenant_id, receivable_id);
SELECT tenant_table('payment_allocations');
