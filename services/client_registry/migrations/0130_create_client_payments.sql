-- R-30. What the contract service's feed tells of payments: one row each. A reversed payment stays, and counts on no day.
-- A row names the client that the event named: those of a merged client are found through clients.merged_into.
CREATE TABLE client_payments (
  tenant_id uuid NOT NULL,
  payment_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  paid_on date NOT NULL,
  amount_cents bigint NOT NULL,
  recurring boolean NOT NULL,
  reversed boolean NOT NULL,
  PRIMARY KEY (tenant_id, payment_id)
);
CREATE INDEX client_payments_by_client ON client_payments (tenant_id, client_id, paid_on) WHERE NOT reversed;
SELECT tenant_table('client_payments');
