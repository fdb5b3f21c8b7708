-- C-23. By what the benefits of a plan are earned (one element a benefit; none for plans that were kept before), the fine terms
-- that contracts have of their own (a serialized FineTermsOfContract), and which clients are companies: those are bound as they
-- agree, a consumer at most 12 months.
ALTER TABLE plans
  ADD COLUMN benefit_amortizations integer[] NOT NULL DEFAULT '{}',
  ADD COLUMN benefit_amortization_months integer[] NOT NULL DEFAULT '{}';
ALTER TABLE plan_versions
  ADD COLUMN benefit_amortizations integer[] NOT NULL DEFAULT '{}',
  ADD COLUMN benefit_amortization_months integer[] NOT NULL DEFAULT '{}';

CREATE TABLE contract_fine_terms (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  version bigint NOT NULL,
  stated bytea NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  CONSTRAINT contract_fine_terms_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
SELECT tenant_table('contract_fine_terms');

-- 1 is a person, 2 a company, 0 not known yet. The registry's feed is read anew, for clients that it has told of before.
ALTER TABLE client_refs
  ADD COLUMN kind smallint NOT NULL DEFAULT 0,
  ADD CONSTRAINT client_refs_kind_known CHECK (kind BETWEEN 0 AND 2);
ALTER TABLE feed_checkpoints NO FORCE ROW LEVEL SECURITY;
DELETE FROM feed_checkpoints WHERE consumer = 'contract' AND source = 'client_registry';
ALTER TABLE feed_checkpoints FORCE ROW LEVEL SECURITY;
