-- C-20. The texts made of templates, with the terms that they state. A text may only be erased (R-38); its hash stays.
CREATE TABLE contract_documents (
  tenant_id uuid NOT NULL,
  document_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  template_id uuid NOT NULL,
  body_version integer NOT NULL,
  display_name text NOT NULL,
  plan_id uuid NOT NULL,
  price_cents bigint NOT NULL,
  billing_period smallint NOT NULL,
  payment_condition smallint NOT NULL,
  loyalty_months smallint NOT NULL,
  term_months smallint NOT NULL,
  html text NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  size_bytes integer NOT NULL,
  erased_at timestamptz,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, document_id),
  CONSTRAINT contract_documents_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT contract_documents_body_exists
    FOREIGN KEY (tenant_id, template_id, body_version) REFERENCES document_template_bodies,
  CONSTRAINT contract_documents_erased_has_no_text CHECK ((erased_at IS NULL) OR html = '')
);
CREATE INDEX contract_documents_by_contract ON contract_documents (tenant_id, contract_id, created_at);
CREATE INDEX contract_documents_by_creation ON contract_documents (tenant_id, created_at, document_id);
SELECT tenant_table('contract_documents');
