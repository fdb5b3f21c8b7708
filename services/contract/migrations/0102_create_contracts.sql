-- C-01..C-14. Contracts: lifecycle and access are axes of their own, and so is each of the dates.
CREATE TABLE contracts (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
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
  external_id text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  CONSTRAINT contracts_plan_exists FOREIGN KEY (tenant_id, plan_id) REFERENCES plans,
  CONSTRAINT contracts_lifecycle_known CHECK (lifecycle BETWEEN 1 AND 6),
  CONSTRAINT contracts_access_known CHECK (access BETWEEN 1 AND 3),
  CONSTRAINT contracts_end_kind_known CHECK (end_kind BETWEEN 1 AND 5),
  CONSTRAINT contracts_billing_period_known CHECK (billing_period BETWEEN 1 AND 4),
  CONSTRAINT contracts_payment_condition_known CHECK (payment_condition BETWEEN 1 AND 2),
  CONSTRAINT contracts_price_in_range CHECK (price_cents BETWEEN 0 AND 1000000000),
  CONSTRAINT contracts_billing_day_in_range CHECK (billing_day BETWEEN 1 AND 31),
  CONSTRAINT contracts_loyalty_in_range CHECK (loyalty_months BETWEEN 0 AND 60),
  CONSTRAINT contracts_term_in_range CHECK (term_months BETWEEN 0 AND 120),
  CONSTRAINT contracts_ended_has_kind_and_day
    CHECK ((lifecycle = 6) = (end_kind IS NOT NULL) AND (lifecycle <> 6 OR ends_on IS NOT NULL)),
  CONSTRAINT contracts_in_force_has_activation
    CHECK (lifecycle NOT IN (4, 5) OR (activated_on IS NOT NULL AND starts_on IS NOT NULL)),
  CONSTRAINT contracts_scheduled_has_start CHECK (lifecycle <> 3 OR starts_on IS NOT NULL),
  CONSTRAINT contracts_ends_after_activation CHECK (ends_on >= activated_on),
  CONSTRAINT contracts_expires_after_activation CHECK (expires_on >= activated_on),
  CONSTRAINT contracts_transfer_is_no_churn CHECK (end_kind <> 4 OR NOT counts_as_churn)
);
CREATE UNIQUE INDEX contracts_external_id_unique ON contracts (tenant_id, external_id) WHERE external_id <> '';
CREATE INDEX contracts_by_client ON contracts (tenant_id, client_id);
CREATE INDEX contracts_by_creation ON contracts (tenant_id, created_at, contract_id);
-- What the daily cycle looks for: lifecycle 3 is SCHEDULED, 4 and 5 are in force.
CREATE INDEX contracts_to_start ON contracts (tenant_id, starts_on) WHERE lifecycle = 3;
CREATE INDEX contracts_to_expire ON contracts (tenant_id, ends_on) WHERE lifecycle IN (4, 5) AND ends_on IS NOT NULL;
SELECT tenant_table('contracts');
