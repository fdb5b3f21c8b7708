-- C-01. Access blocks; a contract may have several at once.
CREATE TABLE access_blocks (
  tenant_id uuid NOT NULL,
  block_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  source smallint NOT NULL,
  level smallint NOT NULL,
  reason text NOT NULL,
  since_on date NOT NULL,
  until_on date,
  lifter smallint NOT NULL,
  ended_on date,
  lifted_by text NOT NULL,
  lift_reason text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, block_id),
  CONSTRAINT access_blocks_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT access_blocks_source_known CHECK (source BETWEEN 1 AND 5),
  CONSTRAINT access_blocks_level_blocks CHECK (level BETWEEN 2 AND 3),
  CONSTRAINT access_blocks_lifter_known CHECK (lifter BETWEEN 1 AND 3),
  CONSTRAINT access_blocks_until_after_since CHECK (until_on >= since_on)
);
CREATE INDEX access_blocks_by_contract ON access_blocks (tenant_id, contract_id);
CREATE INDEX access_blocks_open ON access_blocks (tenant_id, contract_id) WHERE ended_on IS NULL;
CREATE INDEX access_blocks_by_creation ON access_blocks (tenant_id, created_at, block_id);
SELECT tenant_table('access_blocks');
