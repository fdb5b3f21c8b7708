-- C-40. Receivables that became instalments: the former name it in renegotiated_in, the latter in made_by.
CREATE TABLE renegotiations (
  tenant_id uuid NOT NULL,
  renegotiation_id uuid NOT NULL,
  client_id uuid NOT NULL,
  agreed_on date NOT NULL,
  principal_cents bigint NOT NULL,
  fine_cents bigint NOT NULL,
  interest_cents bigint NOT NULL,
  discount_cents bigint NOT NULL,
  receivables uuid[] NOT NULL,
  instalments uuid[] NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, renegotiation_id)
);
CREATE INDEX renegotiations_by_client ON renegotiations (tenant_id, client_id);
SELECT tenant_table('renegotiations');
