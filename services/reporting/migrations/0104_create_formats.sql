-- What of a personal datum a caller without the permission to see it gets. Written to be inlined.
create function mask_pii(value text, class text) returns text
language sql immutable parallel safe
return case
  when class = 'IDENTITY' then regexp_replace(value, '(\S)\S*', '\1***', 'g')
  when position('@' in value) > 1 then left(value, 1) || '***@***'
  else '***' || right(value, 2)
end;

-- An amount in centavos with its decimal point.
create function cents_text(cents bigint, point text) returns text
language sql immutable parallel safe
return case when cents < 0 then '-' else '' end || (abs(cents) / 100)::text || point
    || lpad((abs(cents) % 100)::text, 2, '0');

-- A text that a spreadsheet would take for a formula, made harmless by an apostrophe.
create function unformula(value text) returns text
language sql immutable parallel safe
return case when left(value, 1) in ('=', '+', '-', '@', E'\t', E'\r') then '''' || value else value end;
