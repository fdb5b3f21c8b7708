-- Which contracts a client has, as the contract service's feed tells.
CREATE TABLE client_contracts (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  -- Numbers of vinculo.contract.v1.Lifecycle.
  lifecycle smallint NOT NULL,
  activated_on date,
  ends_on date,
  PRIMARY KEY (tenant_id, contract_id)
);
CREATE INDEX client_contracts_by_client ON client_contracts (tenant_id, client_id);
SELECT tenant_table('client_contracts');
