-- Whether a part of a file before the present one was about the same employer is asked for each of its portions.

create index import_row_of_subject on import_row (import_id, subject_id) where subject_id is not null;
