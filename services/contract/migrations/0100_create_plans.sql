-- C-02. Sales plans.
CREATE TABLE plans (
  tenant_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  code text COLLATE "C" NOT NULL,
  display_name text NOT NULL,
  price_cents bigint NOT NULL,
  billing_period smallint NOT NULL,
  payment_condition smallint NOT NULL,
  loyalty_months smallint NOT NULL,
  term_months smallint NOT NULL,
  billing_days integer[] NOT NULL,
  modalities text[] NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, plan_id),
  CONSTRAINT plans_code_unique UNIQUE (tenant_id, code),
  CONSTRAINT plans_price_in_range CHECK (price_cents BETWEEN 0 AND 1000000000),
  CONSTRAINT plans_billing_period_known CHECK (billing_period BETWEEN 1 AND 4),
  CONSTRAINT plans_payment_condition_known CHECK (payment_condition BETWEEN 1 AND 2),
  CONSTRAINT plans_loyalty_in_range CHECK (loyalty_months BETWEEN 0 AND 60),
  CONSTRAINT plans_term_in_range CHECK (term_months BETWEEN 0 AND 120)
);
SELECT tenant_table('plans');
