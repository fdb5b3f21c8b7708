create table plans (
  tenant_id uuid not null,
  plan_id uuid not null,
  version bigint not null,
  code text not null,
  display_name text not null,
  modalities text[] not null,
  primary key (tenant_id, plan_id)
);
select tenant_table('plans');
