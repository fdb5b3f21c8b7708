-- C-28. Notices of debts: due by a block run, proven by who delivered them. One of a kind for a receivable.
CREATE TABLE debt_notices (
  tenant_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  kind smallint NOT NULL,
  due_on date NOT NULL,
  debt_cents bigint NOT NULL,
  delivered_on date,
  channel smallint NOT NULL,
  evidence text NOT NULL,
  proven_at timestamptz,
  proven_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, notice_id),
  CONSTRAINT debt_notices_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT debt_notices_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables,
  CONSTRAINT debt_notices_kind_known CHECK (kind BETWEEN 1 AND 2),
  CONSTRAINT debt_notices_channel_known CHECK (channel BETWEEN 0 AND 7),
  CONSTRAINT debt_notices_proven_as_a_whole CHECK ((delivered_on IS NULL) = (proven_at IS NULL))
);
CREATE UNIQUE INDEX debt_notices_one_of_a_kind ON debt_notices (tenant_id, receivable_id, kind);
CREATE INDEX debt_notices_by_contract ON debt_notices (tenant_id, contract_id);
CREATE INDEX debt_notices_by_creation ON debt_notices (tenant_id, created_at, notice_id);
SELECT tenant_table('debt_notices');

-- Many as one parameter; the columns of storage/monitoring/debt_notice_columns.h, in that order.
CREATE TYPE debt_notice_row AS (
  notice_id uuid,
  version bigint,
  contract_id uuid,
  receivable_id uuid,
  kind integer,
  due_on date,
  debt_cents bigint,
  delivered_on date,
  channel integer,
  evidence text,
  proven_at timestamptz,
  proven_by text,
  created_at timestamptz,
  updated_at timestamptz
);
