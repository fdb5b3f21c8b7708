-- C-02. What comes with a plan, when it is not sold any more, and every version of it as it was sold.
ALTER TABLE plans
  ADD COLUMN pack_classes integer NOT NULL DEFAULT 0,
  ADD COLUMN pack_validity_days integer NOT NULL DEFAULT 0,
  ADD COLUMN benefit_descriptions text[] NOT NULL DEFAULT '{}',
  ADD COLUMN benefit_values_cents bigint[] NOT NULL DEFAULT '{}',
  ADD COLUMN fine_method smallint NOT NULL DEFAULT 0,
  ADD COLUMN fine_basis_points integer NOT NULL DEFAULT 0,
  ADD COLUMN fine_step_months integer[] NOT NULL DEFAULT '{}',
  ADD COLUMN fine_step_basis_points integer[] NOT NULL DEFAULT '{}',
  ADD COLUMN fine_max_cents bigint,
  ADD COLUMN fine_max_months smallint NOT NULL DEFAULT 0,
  ADD COLUMN document_template_id uuid,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT 'epoch',
  ADD COLUMN archived_at timestamptz,
  ADD CONSTRAINT plans_fine_method_known CHECK (fine_method BETWEEN 0 AND 4),
  ADD CONSTRAINT plans_class_pack_whole CHECK ((pack_classes = 0) = (pack_validity_days = 0)),
  ADD CONSTRAINT plans_benefits_have_values
    CHECK (cardinality(benefit_descriptions) = cardinality(benefit_values_cents)),
  ADD CONSTRAINT plans_fine_steps_have_shares CHECK (cardinality(fine_step_months) = cardinality(fine_step_basis_points));
-- Those that were made before were never changed. This is for every tenant.
ALTER TABLE plans NO FORCE ROW LEVEL SECURITY;
UPDATE plans SET updated_at = created_at;

CREATE TABLE plan_versions (
  LIKE plans INCLUDING DEFAULTS INCLUDING CONSTRAINTS,
  PRIMARY KEY (tenant_id, plan_id, version),
  CONSTRAINT plan_versions_plan_exists FOREIGN KEY (tenant_id, plan_id) REFERENCES plans
);
INSERT INTO plan_versions TABLE plans;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
SELECT tenant_table('plan_versions');
-- A version that was sold stays as it was.
DO $$ BEGIN EXECUTE format('REVOKE UPDATE, DELETE ON plan_versions FROM %I', current_schema() || '_app'); END $$;
