-- What staff may have written of people shows nothing to those who may not see personal data.
create or replace function mask_pii(value text, class text) returns text
language sql immutable parallel safe
return case
  when class = 'FREE_TEXT' then regexp_replace(value, '.+', '***')
  when class = 'IDENTITY' then regexp_replace(value, '(\S)\S*', '\1***', 'g')
  when position('@' in value) > 1 then left(value, 1) || '***@***'
  else '***' || right(value, 2)
end;
