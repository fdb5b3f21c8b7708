-- beginning 1: the contract is the first that its client ever had in force. The client's contracts of the period are gathered
-- in the same scan: a join with a count by client goes wrong where the planner knows no statistics yet, after an import.
select 'clients/' || c.client_id as client,
       cl.display_name as client_name,
       cl.mobile_phone,
       cl.email,
       'contracts/' || c.contract_id as contract,
       c.plans,
       coalesce(c.unit, cl.unit) as unit,
       coalesce(c.consultant, cl.consultant) as consultant,
       cl.origin,
       c.contracts,
       c.in_force_from as started_on,
       coalesce(c.in_force_until, c.ends_on) as ends_on
from (
  select b.*, count(*) over client as contracts, string_agg(bought.display_name, ', ') over client as plans
  from contracts b
  left join plans bought on bought.tenant_id = b.tenant_id and bought.plan_id = b.plan_id
  where b.tenant_id = :tenant and b.in_force_from between :period_start and :period_end and b.beginning <> 0
  window client as (partition by b.client_id order by b.in_force_from, b.contract_id
                    rows between unbounded preceding and unbounded following)
) c
left join clients cl on cl.tenant_id = c.tenant_id and cl.client_id = c.client_id
left join clients ag on ag.tenant_id = c.tenant_id and ag.client_id = c.client_id and ag.aggregator <> 0
left join plans p on p.tenant_id = c.tenant_id and p.plan_id = c.plan_id
where c.beginning = 1
  and (:client_activity is null or client_activity(:tenant, c.client_id, :today) = any(:client_activity))
  and (:client_situation is null or client_situation(:tenant, c.client_id, :today) = any(:client_situation))
  and (:lifecycle is null or c.lifecycle = any(:lifecycle))
  and (:unit is null or coalesce(c.unit, cl.unit) = any(:unit))
  and (:plan is null or p.code = any(:plan))
  and (:modality is null or p.modalities && :modality)
  and (:category is null or cl.category = any(:category))
  and (:group is null or cl.groups && :group)
  and (:vip = 'include' or coalesce(cl.vip, false) = (:vip = 'only'))
  and (:consultant is null or coalesce(c.consultant, cl.consultant) = any(:consultant))
  and (:teacher is null or cl.teacher = any(:teacher))
  and (:aggregators = 'include' or (ag.client_id is not null) = (:aggregators = 'only'))
