-- short: a plan as it was sold in one of its versions
SELECT plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at, pack_classes, pack_validity_days, benefit_descriptions,
  benefit_values_cents, fine_method, fine_basis_points, fine_step_months, fine_step_basis_points, fine_max_cents,
  fine_max_months, document_template_id, updated_at, archived_at, benefit_amortizations, benefit_amortization_months
FROM plan_versions
WHERE tenant_id = $1 AND plan_id = $2 AND version = $3
