-- C-01, C-24, C-30, C-34, C-35, C-42. The axes of billing and of credit bureau listing, how a contract is charged, whether it
-- renews by itself, until when it is paused, from and to which contract its ownership went, and the terms that it began with.
ALTER TABLE contracts
  ADD COLUMN billing smallint NOT NULL DEFAULT 1,
  ADD COLUMN credit_listing smallint NOT NULL DEFAULT 1,
  ADD COLUMN charge_type smallint NOT NULL DEFAULT 1,
  ADD COLUMN auto_renew boolean NOT NULL DEFAULT false,
  ADD COLUMN resumes_on date,
  ADD COLUMN transferred_from uuid,
  ADD COLUMN transferred_to uuid,
  ADD COLUMN plan_version bigint NOT NULL DEFAULT 1,
  ADD COLUMN initial_price_cents bigint,
  ADD COLUMN initial_plan_id uuid,
  ADD COLUMN initial_billing_period smallint,
  ADD COLUMN inclusion_reason_id uuid,
  ADD COLUMN end_reason_id uuid,
  ADD CONSTRAINT contracts_billing_known CHECK (billing BETWEEN 1 AND 2),
  ADD CONSTRAINT contracts_credit_listing_known CHECK (credit_listing BETWEEN 1 AND 3),
  ADD CONSTRAINT contracts_charge_type_known CHECK (charge_type BETWEEN 1 AND 5),
  ADD CONSTRAINT contracts_initial_plan_exists FOREIGN KEY (tenant_id, initial_plan_id) REFERENCES plans,
  ADD CONSTRAINT contracts_initial_period_known CHECK (initial_billing_period BETWEEN 1 AND 4);

ALTER TABLE contracts NO FORCE ROW LEVEL SECURITY;
UPDATE contracts SET initial_price_cents = price_cents, initial_plan_id = plan_id, initial_billing_period = billing_period;
ALTER TABLE contracts FORCE ROW LEVEL SECURITY;
ALTER TABLE contracts
  ALTER COLUMN initial_price_cents SET NOT NULL,
  ALTER COLUMN initial_plan_id SET NOT NULL,
  ALTER COLUMN initial_billing_period SET NOT NULL;

-- What one contract of an import is sent as, many at once. Its columns are those of storage/contract_columns.h, in that order: a
-- migration that adds one there adds it here (ALTER TYPE contract_row ADD ATTRIBUTE).
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
  created_at timestamptz,
  updated_at timestamptz,
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
