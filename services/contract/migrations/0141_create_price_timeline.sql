-- C-42. The price timelines of contracts. A segment that was added stays as it is: nobody may update or delete one.
CREATE TABLE price_segments (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  ordinal integer NOT NULL,
  from_on date NOT NULL,
  until_on date,
  price_cents bigint NOT NULL,
  billing_period smallint NOT NULL,
  plan_id uuid NOT NULL,
  plan_version bigint NOT NULL,
  -- The version of contracts.initial_plan_id: the same in every segment of a contract.
  initial_plan_version bigint NOT NULL,
  cause smallint NOT NULL,
  cause_ref text COLLATE "C" NOT NULL,
  undoes integer,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, ordinal),
  CONSTRAINT price_segments_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT price_segments_plan_exists FOREIGN KEY (tenant_id, plan_id) REFERENCES plans,
  CONSTRAINT price_segments_undone_exists FOREIGN KEY (tenant_id, contract_id, undoes) REFERENCES price_segments,
  CONSTRAINT price_segments_end_after_start CHECK (until_on > from_on),
  CONSTRAINT price_segments_price_in_range CHECK (price_cents BETWEEN 0 AND 1000000000),
  CONSTRAINT price_segments_billing_period_known CHECK (billing_period BETWEEN 1 AND 4),
  CONSTRAINT price_segments_cause_known CHECK (cause BETWEEN 1 AND 8),
  CONSTRAINT price_segments_undo_names_another CHECK ((cause = 8) = (undoes IS NOT NULL) AND undoes < ordinal)
);
CREATE UNIQUE INDEX price_segments_undone_once ON price_segments (tenant_id, contract_id, undoes) WHERE undoes IS NOT NULL;
SELECT tenant_table('price_segments');
DO $$ BEGIN EXECUTE format('REVOKE UPDATE, DELETE ON price_segments FROM %I', current_schema() || '_app'); END $$;

-- C-42, C-44. Days to come on which something of a contract's timeline or a planned change begins or ends: what
-- begin_price_segments looks for, and takes away.
CREATE TABLE contract_turns (
  tenant_id uuid NOT NULL,
  turn_on date NOT NULL,
  contract_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, turn_on, contract_id),
  CONSTRAINT contract_turns_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
SELECT tenant_table('contract_turns');
