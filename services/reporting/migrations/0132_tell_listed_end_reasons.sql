-- R-38. The listed reason ("reasons/{uuid}") whose words end_reason are; null: a text of its own, which goes with its client.
-- What was told before counts as that, and is suggested no more. For every tenant.
alter table contracts add column end_reason_name text;
alter table dimension_values no force row level security;
delete from dimension_values where dimension = 'end_reason';
alter table dimension_values force row level security;
