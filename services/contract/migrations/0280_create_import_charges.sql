-- R-37, C-40. From how far an import of receivables charged each contract on, and to where: taken back, the contract is charged as far
-- as before, periods that cost nothing and so have no receivable included.
CREATE TABLE import_charges (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  before_on date, -- NULL: it was not charged at all
  after_on date NOT NULL,
  PRIMARY KEY (tenant_id, import_id, contract_id),
  CONSTRAINT import_charges_of_an_import FOREIGN KEY (tenant_id, import_id) REFERENCES imports
);
CREATE INDEX import_charges_by_contract ON import_charges (tenant_id, contract_id);
SELECT tenant_table('import_charges');

-- Of imports that were made before nobody knows: what other receivables say counts alone.
ALTER TABLE import_receivables NO FORCE ROW LEVEL SECURITY;
ALTER TABLE receivables NO FORCE ROW LEVEL SECURITY;
ALTER TABLE imports NO FORCE ROW LEVEL SECURITY;
ALTER TABLE import_charges NO FORCE ROW LEVEL SECURITY;
INSERT INTO import_charges (tenant_id, import_id, contract_id, before_on, after_on)
SELECT i.tenant_id, i.import_id, r.contract_id, NULL, max(r.period_last_on)
FROM import_receivables i
JOIN receivables r ON r.tenant_id = i.tenant_id AND r.receivable_id = ANY (i.receivable_ids) AND r.kind = 1
GROUP BY i.tenant_id, i.import_id, r.contract_id;
ALTER TABLE import_receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE receivables FORCE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
ALTER TABLE import_charges FORCE ROW LEVEL SECURITY;

-- It goes with its contract, as how far the contract is charged does.
CREATE OR REPLACE FUNCTION contract_derivations() RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY['access_rechecks', 'block_run_changes', 'contract_charges', 'import_charges'];
