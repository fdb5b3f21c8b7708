-- R-28. The fields that a tenant adds to its clients. A key is never given to another field: values stay where they were.
CREATE TABLE custom_fields (
  tenant_id uuid NOT NULL,
  custom_field_id uuid NOT NULL,
  version bigint NOT NULL,
  key text COLLATE "C" NOT NULL,
  type smallint NOT NULL,
  label_pt text NOT NULL,
  label_en text NOT NULL,
  choices text[] NOT NULL,
  pii_class smallint NOT NULL,
  archived boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, custom_field_id),
  CONSTRAINT custom_fields_key_unique UNIQUE (tenant_id, key),
  CONSTRAINT custom_fields_key_formed CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  CONSTRAINT custom_fields_type_known CHECK (type BETWEEN 1 AND 5),
  CONSTRAINT custom_fields_choices_of_a_choice CHECK ((type = 5) = (cardinality(choices) > 0))
);
SELECT tenant_table('custom_fields');
