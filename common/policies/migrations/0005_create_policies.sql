-- What tenants and their units (unit '' is the tenant itself) have chosen of a service's parameters. A parameter without a row
-- has what it inherits. Values are texts that the declarations read (common/parameters).
CREATE TABLE policy_values (
  tenant_id uuid NOT NULL,
  unit text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (tenant_id, unit, key)
);
SELECT tenant_table('policy_values');

CREATE TABLE policy_versions (
  tenant_id uuid NOT NULL,
  unit text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, unit),
  CONSTRAINT policy_versions_positive CHECK (version >= 1)
);
SELECT tenant_table('policy_versions');

-- Who changed what, when and why. NULL: nothing was chosen.
CREATE TABLE policy_changes (
  tenant_id uuid NOT NULL,
  change_id uuid NOT NULL,
  unit text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  before text,
  after text,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (tenant_id, change_id)
);
CREATE INDEX policy_changes_by_time ON policy_changes (tenant_id, changed_at, change_id);
SELECT tenant_table('policy_changes');
