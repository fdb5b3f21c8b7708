-- C-29. A contract that ends without a termination, too, may leave money that is to be given back: what changes promised to give back
-- on periods that do not come (C-24).
ALTER TABLE refunds ALTER COLUMN termination_id DROP NOT NULL;
