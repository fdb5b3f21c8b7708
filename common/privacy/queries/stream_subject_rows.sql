-- long: every row that names one of the subjects ($2) in a column like one of the patterns ($3), without hidden columns ($4)
SELECT collection, record FROM subject_rows($1, $2::uuid[], $3::text[], $4::text[])
