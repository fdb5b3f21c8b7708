-- R-35. What the registry told of where clients stand: a row for each ClientActivityChanged. An event replaces what earlier ones
-- said of its day and of later days.
create table client_activities (
  tenant_id uuid not null,
  client_id uuid not null,
  version bigint not null,
  since date not null,
  -- Activity of vinculo.client_registry.v1: LEAD, ACTIVE, INACTIVE, ARCHIVED_CHURN, ARCHIVED_LOST.
  activity text not null,
  last_paid_on date,
  primary key (tenant_id, client_id, version, since)
);
select tenant_table('client_activities');

-- Where a client stood at the end of a day: LEAD until something else was told.
create function client_activity(tenant uuid, client uuid, day date) returns text
language sql stable parallel safe
return coalesce((
  select a.activity from client_activities a
  where a.tenant_id = tenant and a.client_id = client and a.since <= day
  order by a.version desc, a.since desc
  limit 1), 'LEAD');
