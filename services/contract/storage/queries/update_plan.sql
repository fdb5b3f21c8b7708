-- short: a plan's next version, guarded by the version that was read ($3)
WITH u AS (
  UPDATE plans
  SET version = $3 + 1, display_name = $4, price_cents = $5, billing_period = $6, payment_condition = $7, loyalty_months = $8,
      term_months = $9, billing_days = $10, modalities = $11, pack_classes = $12, pack_validity_days = $13,
      benefit_descriptions = $14, benefit_values_cents = $15, fine_method = $16, fine_basis_points = $17,
      fine_step_months = $18, fine_step_basis_points = $19, fine_max_cents = $20, fine_max_months = $21,
      document_template_id = $22, updated_at = $23, archived_at = $24, benefit_amortizations = $25,
      benefit_amortization_months = $26
  WHERE tenant_id = $1 AND plan_id = $2 AND version = $3
  RETURNING 1)
SELECT ensure_one(count(*)) FROM u
