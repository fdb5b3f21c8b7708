-- short: a new plan
INSERT INTO plans (tenant_id, plan_id, version, code, display_name, price_cents, billing_period, payment_condition,
  loyalty_months, term_months, billing_days, modalities, created_at, pack_classes, pack_validity_days, benefit_descriptions,
  benefit_values_cents, fine_method, fine_basis_points, fine_step_months, fine_step_basis_points, fine_max_cents,
  fine_max_months, document_template_id, updated_at, archived_at, benefit_amortizations, benefit_amortization_months)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)
