-- A contract ends once.
select 'terminations/' || t.termination_id as termination,
       'contracts/' || c.contract_id as contract,
       'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       p.display_name as plan_name,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       t.end_kind,
       t.ends_on,
       t.outcome,
       t.fine_cents as fine,
       t.waived_cents as waived,
       t.waiver,
       t.months_left::bigint as months_left,
       t.refund_cents as refund,
       t.actor as ended_by
from (
  select *, case when waived_cents > 0 then 'WAIVED' when fine_cents > 0 then 'CHARGED' else 'NONE' end as outcome
  from terminations) t
join contracts c on c.tenant_id = t.tenant_id and c.contract_id = t.contract_id
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where t.tenant_id = :tenant
  and t.ends_on between :period_start and :period_end
  and (:outcome is null or t.outcome = any(:outcome))
  and (:waiver is null or t.waiver = any(:waiver))
  and (:end_kind is null or t.end_kind = any(:end_kind))
  and (:client_activity is null or client_activity(:tenant, c.client_id, :today) = any(:client_activity))
  and (:client_situation is null or client_situation(:tenant, c.client_id, :today) = any(:client_situation))
  and (:unit is null or coalesce(c.unit, cl.unit) = any(:unit))
  and (:plan is null or p.code = any(:plan))
  and (:modality is null or p.modalities && :modality)
  and (:category is null or cl.category = any(:category))
  and (:group is null or cl.groups && :group)
  and (:vip = 'include' or coalesce(cl.vip, false) = (:vip = 'only'))
  and (:consultant is null or coalesce(c.consultant, cl.consultant) = any(:consultant))
  and (:teacher is null or cl.teacher = any(:teacher))
  and (:aggregators = 'include' or (ag.client_id is not null) = (:aggregators = 'only'))
