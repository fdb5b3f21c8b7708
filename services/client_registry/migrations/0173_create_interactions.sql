-- R-24. The contact log.
CREATE TABLE interactions (
  tenant_id uuid NOT NULL,
  interaction_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  channel smallint NOT NULL,
  direction smallint NOT NULL,
  reason smallint NOT NULL,
  outcome smallint NOT NULL,
  subject text NOT NULL,
  notes text NOT NULL,
  staff text NOT NULL,
  contacted_at timestamptz NOT NULL,
  contract_id uuid,
  external_id text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, interaction_id),
  CONSTRAINT interactions_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT interactions_channel_known CHECK (channel BETWEEN 1 AND 10),
  CONSTRAINT interactions_direction_known CHECK (direction BETWEEN 1 AND 2),
  CONSTRAINT interactions_reason_known CHECK (reason BETWEEN 1 AND 10),
  CONSTRAINT interactions_outcome_known CHECK (outcome BETWEEN 0 AND 6)
);
CREATE INDEX interactions_by_client ON interactions (tenant_id, client_id, contacted_at);
CREATE INDEX interactions_by_time ON interactions (tenant_id, contacted_at, interaction_id);
CREATE UNIQUE INDEX interactions_external_id_unique ON interactions (tenant_id, external_id) WHERE external_id <> '';
SELECT tenant_table('interactions');
