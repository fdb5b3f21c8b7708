-- F-01. The contracts' loyalty terms: a projection of the contract service's feed.
CREATE TABLE contract_terms (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  lifecycle smallint NOT NULL,
  activated_on date,
  expires_on date,
  ends_on date,
  PRIMARY KEY (tenant_id, contract_id)
);
CREATE INDEX contract_terms_by_expiration ON contract_terms (tenant_id, expires_on) WHERE expires_on IS NOT NULL;
SELECT tenant_table('contract_terms');
