-- C-28. By how much the amount of a receivable became less (below zero: more), and what of a payment was given back, each with its
-- moment: what a run of an earlier day saw follows from it. NULL: neither ever happened.
ALTER TABLE receivables
  ADD COLUMN reduced_cents bigint[],
  ADD COLUMN reduced_at timestamptz[],
  ADD CONSTRAINT receivables_reductions_have_moments CHECK (cardinality(reduced_cents) = cardinality(reduced_at)) NOT VALID;
ALTER TABLE payment_allocations
  ADD COLUMN given_back_cents bigint[],
  ADD COLUMN given_back_at timestamptz[],
  ADD CONSTRAINT payment_allocations_given_back_have_moments CHECK (cardinality(given_back_cents) = cardinality(given_back_at)) NOT VALID;

-- Contracts that wait for an instalment, in their order: a release may have lifted their blocks.
CREATE INDEX receivables_instalments_by_contract ON receivables (tenant_id, contract_id)
  WHERE made_by IS NOT NULL AND state IN (2, 4) AND contract_id IS NOT NULL;
