-- C-44. A planned change of a contract that ends is cancelled, with the cause: 1 ended, 2 expired, 3 changed hands.
ALTER TABLE contract_changes
  ADD COLUMN cancelled_at timestamptz,
  ADD COLUMN cancel_cause smallint,
  ADD CONSTRAINT contract_changes_cancelled_with_cause CHECK ((cancelled_at IS NULL) = (cancel_cause IS NULL)),
  ADD CONSTRAINT contract_changes_cancel_cause_known CHECK (cancel_cause BETWEEN 1 AND 3),
  ADD CONSTRAINT contract_changes_cancelled_while_planned CHECK (cancelled_at IS NULL OR (begun_at IS NULL AND undone_at IS NULL));
