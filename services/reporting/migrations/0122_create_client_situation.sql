-- How a client stands by its contracts on a day: with one in force; evaded; left without its counting as churn; or a lead,
-- which never had one. endings 1 and 2: domain/movements.h.
create function client_situation(tenant uuid, client uuid, day date) returns text
language sql stable parallel safe
return (
  select case
    when bool_or(c.in_force_from <= day and (c.in_force_until is null or c.in_force_until > day)) then 'IN_FORCE'
    when bool_or(c.in_force_from <= day) then
      case (array_agg(c.ending order by c.in_force_until desc) filter (where c.ending in (1, 2) and c.in_force_until <= day))[1]
        when 1 then 'EVADED'
        else 'LEFT'
      end
    else 'LEAD'
  end
  from contracts c
  where c.tenant_id = tenant and c.client_id = client);
