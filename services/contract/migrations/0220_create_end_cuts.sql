-- C-29, C-40. What contracts that ended had been paid of days that do not come, by payments that stand: once such a payment is taken
-- back, these days are not owed, and the refund that would give it back gives less.
CREATE TABLE end_cuts (
  tenant_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  refund_id uuid,
  paid_cents bigint NOT NULL,
  late_paid_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, receivable_id),
  CONSTRAINT end_cuts_receivable_exists FOREIGN KEY (tenant_id, receivable_id) REFERENCES receivables,
  CONSTRAINT end_cuts_refund_exists FOREIGN KEY (tenant_id, refund_id) REFERENCES refunds,
  CONSTRAINT end_cuts_not_negative CHECK (paid_cents >= 0 AND late_paid_cents >= 0)
);
SELECT tenant_table('end_cuts');
-- A refund of which nothing is left to give back is withdrawn (3).
ALTER TABLE refunds
  DROP CONSTRAINT refunds_amount_positive,
  DROP CONSTRAINT refunds_state_known,
  ADD CONSTRAINT refunds_amount_until_withdrawn CHECK (amount_cents >= 0 AND (amount_cents = 0) = (state = 3)),
  ADD CONSTRAINT refunds_state_known CHECK (state BETWEEN 1 AND 3);
