-- R-29. Merged clients of the registry: where each leads. A contract's client is the end of that chain; what it was before merges
-- moved it stands in merged_contracts while it differs, so that an undone merge gives the contract back.
ALTER TABLE client_refs ADD COLUMN merged_into uuid;
CREATE INDEX client_refs_by_merged_into ON client_refs (tenant_id, merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE merged_contracts (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  own_client_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, contract_id),
  CONSTRAINT merged_contracts_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts
);
CREATE INDEX merged_contracts_by_own_client ON merged_contracts (tenant_id, own_client_id);
SELECT tenant_table('merged_contracts');

-- The client that a name stands for today: itself, or the end of its chain of merges; also where the end is not known yet.
CREATE FUNCTION surviving_client(tenant uuid, client uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain AS (
    SELECT client AS client_id, 0 AS step
    UNION
    SELECT r.merged_into, chain.step + 1
    FROM chain JOIN client_refs r ON r.tenant_id = tenant AND r.client_id = chain.client_id
    WHERE r.merged_into IS NOT NULL AND chain.step < 1000)
  SELECT client_id FROM chain ORDER BY step DESC LIMIT 1
$$;
