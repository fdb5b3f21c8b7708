-- C-13, C-14. Trees of inclusion (1) and cancellation (2) reasons.
CREATE TABLE reasons (
  tenant_id uuid NOT NULL,
  reason_id uuid NOT NULL,
  version bigint NOT NULL,
  kind smallint NOT NULL,
  display_name text NOT NULL,
  parent_id uuid,
  depth smallint NOT NULL,
  counts_as_churn boolean NOT NULL,
  archived boolean NOT NULL,
  path text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, reason_id),
  CONSTRAINT reasons_parent_exists FOREIGN KEY (tenant_id, parent_id) REFERENCES reasons,
  CONSTRAINT reasons_path_unique UNIQUE (tenant_id, kind, path),
  CONSTRAINT reasons_kind_known CHECK (kind BETWEEN 1 AND 2),
  CONSTRAINT reasons_depth_in_range CHECK (depth BETWEEN 1 AND 5)
);
CREATE INDEX reasons_by_path ON reasons (tenant_id, path, reason_id);
SELECT tenant_table('reasons');
