-- R-26. Payment cards as gateways know them. There is no column for a card's number or security code.
CREATE TABLE payment_cards (
  tenant_id uuid NOT NULL,
  card_id uuid NOT NULL,
  version bigint NOT NULL,
  client_id uuid NOT NULL,
  gateway text COLLATE "C" NOT NULL,
  token text COLLATE "C" NOT NULL,
  brand smallint NOT NULL,
  last_four text NOT NULL,
  expiry_month smallint NOT NULL,
  expiry_year smallint NOT NULL,
  holder_name text NOT NULL,
  -- When somebody made the card the default. A client's default is the card with the latest; where none has one, its oldest card.
  default_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, card_id),
  CONSTRAINT payment_cards_of_a_client FOREIGN KEY (tenant_id, client_id) REFERENCES clients,
  CONSTRAINT payment_cards_token_unique UNIQUE (tenant_id, gateway, token),
  CONSTRAINT payment_cards_brand_known CHECK (brand BETWEEN 1 AND 9),
  CONSTRAINT payment_cards_last_four_formed CHECK (last_four ~ '^[0-9]{4}$'),
  CONSTRAINT payment_cards_month_known CHECK (expiry_month BETWEEN 1 AND 12)
);
CREATE INDEX payment_cards_by_client ON payment_cards (tenant_id, client_id, default_at, card_id);
CREATE INDEX payment_cards_by_creation ON payment_cards (tenant_id, created_at, card_id);
SELECT tenant_table('payment_cards');
