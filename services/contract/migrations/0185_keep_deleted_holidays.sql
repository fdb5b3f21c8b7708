-- C-28. A holiday that was taken away stays known: a day is judged by the holidays that were known when it began, whenever it is judged.
ALTER TABLE holidays ADD COLUMN deleted_at timestamptz;
ALTER TABLE holidays DROP CONSTRAINT holidays_day_unique;
CREATE UNIQUE INDEX holidays_day_unique ON holidays (tenant_id, holiday_on) WHERE deleted_at IS NULL;
