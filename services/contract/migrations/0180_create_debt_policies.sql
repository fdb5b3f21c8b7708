-- C-28. The versions of a tenant's own debt policy; presets are code. Rows are never changed.
CREATE TABLE debt_policies (
  tenant_id uuid NOT NULL,
  policy_id uuid NOT NULL,
  version_number integer NOT NULL,
  display_name text NOT NULL,
  valid_from date NOT NULL,
  counts_from smallint NOT NULL,
  notice_after_days integer NOT NULL,
  reduce_after_days integer NOT NULL,
  block_after_days integer NOT NULL,
  terminate_after_days integer NOT NULL,
  terminate_needs_notice boolean NOT NULL,
  until_first_instalment boolean NOT NULL,
  spares_rest_days boolean NOT NULL,
  min_debt_cents bigint NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, policy_id),
  CONSTRAINT debt_policies_counts_from_known CHECK (counts_from BETWEEN 1 AND 2),
  CONSTRAINT debt_policies_days_in_range CHECK (
    notice_after_days BETWEEN 0 AND 365 AND reduce_after_days BETWEEN 0 AND 365 AND block_after_days BETWEEN 0 AND 365
    AND terminate_after_days BETWEEN 0 AND 365)
);
CREATE UNIQUE INDEX debt_policies_number_unique ON debt_policies (tenant_id, version_number);
CREATE UNIQUE INDEX debt_policies_valid_from_unique ON debt_policies (tenant_id, valid_from);
SELECT tenant_table('debt_policies');
