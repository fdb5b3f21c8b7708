-- R-10. What the contract service's feed tells of receivables: what each client owes of them (domain/activity/open_debt.h).
CREATE TABLE client_receivables (
  tenant_id uuid NOT NULL,
  receivable_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  contract_id uuid,
  due_on date NOT NULL,
  open_cents bigint NOT NULL,
  PRIMARY KEY (tenant_id, receivable_id)
);
CREATE INDEX client_receivables_open ON client_receivables (tenant_id, client_id, due_on) WHERE open_cents > 0;
SELECT tenant_table('client_receivables');

-- The open debt of each client that has one: due or not; it is overdue when oldest_due_on is past.
CREATE VIEW client_debts WITH (security_invoker = true) AS
SELECT tenant_id, client_id, sum(open_cents)::bigint AS open_cents, min(due_on) AS oldest_due_on, count(*) AS receivables
FROM client_receivables
WHERE open_cents > 0
GROUP BY tenant_id, client_id;
DO $$
BEGIN
  EXECUTE format('GRANT SELECT ON client_debts TO %I', current_schema() || '_app');
END $$;
