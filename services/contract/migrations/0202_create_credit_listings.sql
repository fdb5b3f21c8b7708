-- C-29. Notices before a listing at a credit bureau, and the listings.
CREATE TABLE credit_notices (
  tenant_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  channel smallint NOT NULL,
  sent_on date NOT NULL,
  delivered_on date,
  evidence text NOT NULL,
  amount_cents bigint NOT NULL,
  oldest_due_on date NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, notice_id),
  CONSTRAINT credit_notices_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT credit_notices_channel_known CHECK (channel BETWEEN 1 AND 4),
  CONSTRAINT credit_notices_delivered_after_sent CHECK (delivered_on >= sent_on)
);
CREATE INDEX credit_notices_by_contract ON credit_notices (tenant_id, contract_id, created_at);
CREATE INDEX credit_notices_by_creation ON credit_notices (tenant_id, created_at, notice_id);
SELECT tenant_table('credit_notices');

CREATE TABLE credit_listings (
  tenant_id uuid NOT NULL,
  listing_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  bureau text NOT NULL,
  amount_cents bigint NOT NULL,
  oldest_due_on date NOT NULL,
  listed_on date NOT NULL,
  unlist_by_on date,
  ended_on date,
  end_reason text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, listing_id),
  CONSTRAINT credit_listings_notice_exists FOREIGN KEY (tenant_id, notice_id) REFERENCES credit_notices,
  CONSTRAINT credit_listings_contract_exists FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT credit_listings_ended_after_listed CHECK (ended_on >= listed_on)
);
CREATE UNIQUE INDEX credit_listings_one_open ON credit_listings (tenant_id, contract_id) WHERE ended_on IS NULL;
CREATE INDEX credit_listings_by_creation ON credit_listings (tenant_id, created_at, listing_id);
SELECT tenant_table('credit_listings');
