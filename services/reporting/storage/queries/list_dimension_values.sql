-- short: values of a dimension ($2) of which a word begins with a text ($3), by label, at most $4
select value, label
from dimension_values
where tenant_id = $1 and dimension = $2
  and position(' ' || folded($3) in ' ' || folded(label || ' ' || value)) > 0
order by folded(label), value
limit $4
