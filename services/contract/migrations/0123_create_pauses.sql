-- C-30. Pauses of contracts, with what they stop ("CHARGE,SERVICE"); a pause that was resumed on its first day ends the day before.
CREATE TABLE pauses (
  tenant_id uuid NOT NULL,
  pause_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  state smallint NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  stops text NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, pause_id),
  CONSTRAINT pauses_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT pauses_state_known CHECK (state BETWEEN 1 AND 4),
  CONSTRAINT pauses_until_after_from CHECK (until_on >= from_on - 1)
);
CREATE INDEX pauses_by_contract ON pauses (tenant_id, contract_id, from_on);
CREATE INDEX pauses_by_creation ON pauses (tenant_id, created_at, pause_id);
-- What the daily cycle looks for: state 1 is PLANNED, 2 RUNNING.
CREATE INDEX pauses_open ON pauses (tenant_id, state) WHERE state IN (1, 2);
SELECT tenant_table('pauses');
