-- C-36. Classes that contracts give, and which presences used them.
CREATE TABLE class_packs (
  tenant_id uuid NOT NULL,
  pack_id uuid NOT NULL,
  version bigint NOT NULL,
  contract_id uuid NOT NULL,
  modality text NOT NULL,
  classes integer NOT NULL,
  used integer NOT NULL,
  starts_on date NOT NULL,
  agreed_expires_on date,
  expires_on date,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, pack_id),
  CONSTRAINT class_packs_of_a_contract FOREIGN KEY (tenant_id, contract_id) REFERENCES contracts,
  CONSTRAINT class_packs_classes_in_range CHECK (classes BETWEEN 1 AND 1000),
  CONSTRAINT class_packs_used_in_range CHECK (used BETWEEN 0 AND classes),
  CONSTRAINT class_packs_expires_after_start CHECK (agreed_expires_on >= starts_on AND expires_on >= agreed_expires_on)
);
CREATE INDEX class_packs_by_contract ON class_packs (tenant_id, contract_id);
CREATE INDEX class_packs_by_creation ON class_packs (tenant_id, created_at, pack_id);
SELECT tenant_table('class_packs');

CREATE TABLE class_uses (
  tenant_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  presence text COLLATE "C" NOT NULL,
  pack_id uuid NOT NULL,
  used_on date NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, contract_id, presence),
  CONSTRAINT class_uses_of_a_pack FOREIGN KEY (tenant_id, pack_id) REFERENCES class_packs
);
SELECT tenant_table('class_uses');
