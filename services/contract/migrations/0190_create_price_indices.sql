-- C-22. Price indices (IGP-M, IPCA, IST): what each made of each month, in millionths (4,200 is 0.42 %). A rate that was mistyped is
-- put right by writing it again.
CREATE TABLE price_indices (
  tenant_id uuid NOT NULL,
  rate_id uuid NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  index smallint NOT NULL,
  month_on date NOT NULL,
  rate_millionths integer NOT NULL,
  actor text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, index, month_on),
  CONSTRAINT price_indices_index_known CHECK (index BETWEEN 1 AND 3),
  CONSTRAINT price_indices_month_by_its_first_day CHECK (extract(day FROM month_on) = 1)
);
CREATE UNIQUE INDEX price_indices_by_id ON price_indices (tenant_id, rate_id);
SELECT tenant_table('price_indices');
