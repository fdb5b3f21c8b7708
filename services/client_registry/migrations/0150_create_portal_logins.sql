-- R-27. Logins to the portal, at most one for each client.
CREATE TABLE portal_logins (
  tenant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  version bigint NOT NULL,
  login_name text NOT NULL,
  login_key text COLLATE "C" NOT NULL,
  state smallint NOT NULL,
  password_hash text NOT NULL,
  password_set_at timestamptz,
  last_login_at timestamptz,
  reset_requested_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, client_id),
  CONSTRAINT portal_logins_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT portal_logins_name_unique UNIQUE (tenant_id, login_key),
  CONSTRAINT portal_logins_state_known CHECK (state BETWEEN 1 AND 3),
  CONSTRAINT portal_logins_active_with_password CHECK ((state = 2) = (password_hash <> ''))
);
SELECT tenant_table('portal_logins');

-- One-time tokens by their SHA-256; a login has at most one.
CREATE TABLE portal_login_tokens (
  tenant_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  client_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, token_hash),
  CONSTRAINT portal_login_tokens_one_each UNIQUE (tenant_id, client_id),
  CONSTRAINT portal_login_tokens_of_a_login FOREIGN KEY (tenant_id, client_id) REFERENCES portal_logins ON DELETE CASCADE
);
SELECT tenant_table('portal_login_tokens');

-- Attempts that failed in a row, by the SHA-256 of what was tried: login names, existing or not (kind 1), sources (2),
-- requests for another password of a name (3).
CREATE TABLE login_attempts (
  tenant_id uuid NOT NULL,
  kind smallint NOT NULL,
  key_hash bytea NOT NULL,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind, key_hash),
  CONSTRAINT login_attempts_kind_known CHECK (kind BETWEEN 1 AND 3)
);
CREATE INDEX login_attempts_by_age ON login_attempts (tenant_id, last_at);
SELECT tenant_table('login_attempts');
