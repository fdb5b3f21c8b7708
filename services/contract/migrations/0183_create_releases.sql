-- C-25, C-26, C-27. The ledger of releases: trust unlocks, temporary and manual ones.
CREATE TABLE releases (
  tenant_id uuid NOT NULL,
  release_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  kind smallint NOT NULL,
  origin smallint NOT NULL,
  since_on date NOT NULL,
  until_on date NOT NULL,
  ended_on date,
  debt_cents bigint NOT NULL,
  promise smallint NOT NULL,
  promise_settled_on date,
  interval_lifted boolean NOT NULL,
  actor text NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, release_id),
  CONSTRAINT releases_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT releases_kind_known CHECK (kind BETWEEN 1 AND 3),
  CONSTRAINT releases_origin_known CHECK (origin BETWEEN 1 AND 2),
  CONSTRAINT releases_promise_known CHECK (promise BETWEEN 1 AND 4),
  CONSTRAINT releases_until_after_since CHECK (until_on >= since_on),
  CONSTRAINT releases_settled_when_kept_or_broken CHECK ((promise IN (3, 4)) = (promise_settled_on IS NOT NULL))
);
CREATE INDEX releases_by_contract ON releases (tenant_id, contract_id);
CREATE INDEX releases_by_creation ON releases (tenant_id, created_at, release_id);
-- What the daily cycle looks for: promises that are open, manual ones that have not ended.
CREATE INDEX releases_promised ON releases (tenant_id, until_on) WHERE promise = 2;
CREATE INDEX releases_manual ON releases (tenant_id, since_on) WHERE kind = 3 AND ended_on IS NULL;
SELECT tenant_table('releases');

-- Many as one parameter; the columns of storage/monitoring/release_columns.h, in that order.
CREATE TYPE release_row AS (
  release_id uuid,
  version bigint,
  contract_id uuid,
  kind integer,
  origin integer,
  since_on date,
  until_on date,
  ended_on date,
  debt_cents bigint,
  promise integer,
  promise_settled_on date,
  interval_lifted boolean,
  actor text,
  reason text,
  created_at timestamptz,
  updated_at timestamptz
);
