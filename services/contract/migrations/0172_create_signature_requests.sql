-- C-21. Documents sent to be signed, their signers, and what proves it.
CREATE TABLE signature_requests (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  document_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  client_id uuid NOT NULL,
  means smallint NOT NULL,
  state smallint NOT NULL,
  expires_on date NOT NULL,
  activate_when_signed boolean NOT NULL,
  document_sha256 text COLLATE "C" NOT NULL,
  closed_at timestamptz,
  cancel_reason text NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, request_id),
  CONSTRAINT signature_requests_document_exists FOREIGN KEY (tenant_id, document_id) REFERENCES contract_documents,
  CONSTRAINT signature_requests_means_known CHECK (means BETWEEN 1 AND 2),
  CONSTRAINT signature_requests_state_known CHECK (state BETWEEN 1 AND 6),
  CONSTRAINT signature_requests_closed_has_time CHECK ((state >= 3) = (closed_at IS NOT NULL))
);
-- State 1 is SENT, 2 VIEWED, 3 SIGNED.
CREATE UNIQUE INDEX signature_requests_open_unique ON signature_requests (tenant_id, contract_id) WHERE state IN (1, 2);
CREATE INDEX signature_requests_to_expire ON signature_requests (tenant_id, expires_on) WHERE state IN (1, 2);
CREATE INDEX signature_requests_signed ON signature_requests (tenant_id, contract_id, closed_at) WHERE state = 3;
CREATE INDEX signature_requests_by_creation ON signature_requests (tenant_id, created_at, request_id);
CREATE INDEX signature_requests_by_client ON signature_requests (tenant_id, client_id);
SELECT tenant_table('signature_requests');

CREATE TABLE signers (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  signer_number smallint NOT NULL,
  display_name text NOT NULL,
  tax_id text COLLATE "C" NOT NULL,
  email text NOT NULL,
  mobile_phone text NOT NULL,
  role text NOT NULL,
  state smallint NOT NULL,
  viewed_at timestamptz,
  answered_at timestamptz,
  refusal_reason text NOT NULL,
  -- SHA-256 of the link's token and of the one-time code; NULL: there is none.
  token_hash bytea,
  code_requested_at timestamptz,
  code_hash bytea,
  code_expires_at timestamptz,
  failures bigint NOT NULL DEFAULT 0,
  failed_at timestamptz,
  PRIMARY KEY (tenant_id, request_id, signer_number),
  CONSTRAINT signers_request_exists FOREIGN KEY (tenant_id, request_id) REFERENCES signature_requests,
  CONSTRAINT signers_state_known CHECK (state BETWEEN 1 AND 6)
);
CREATE UNIQUE INDEX signers_by_token ON signers (tenant_id, token_hash) WHERE token_hash IS NOT NULL;
SELECT tenant_table('signers');

-- Append-only; each entry's hash holds that of the one before it.
CREATE TABLE signature_evidence (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  entry_number integer NOT NULL,
  kind smallint NOT NULL,
  signer_number smallint NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  source text NOT NULL,
  user_agent text NOT NULL,
  document_sha256 text COLLATE "C" NOT NULL,
  chain_sha256 text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, request_id, entry_number),
  CONSTRAINT signature_evidence_request_exists FOREIGN KEY (tenant_id, request_id) REFERENCES signature_requests,
  CONSTRAINT signature_evidence_kind_known CHECK (kind BETWEEN 1 AND 10)
);
SELECT tenant_table('signature_evidence');

-- Unknown links tried from one place; the key is a hash.
CREATE TABLE signing_attempts (
  tenant_id uuid NOT NULL,
  source_hash bytea NOT NULL,
  failures bigint NOT NULL,
  failed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, source_hash)
);
CREATE INDEX signing_attempts_by_time ON signing_attempts (tenant_id, failed_at);
SELECT tenant_table('signing_attempts');
