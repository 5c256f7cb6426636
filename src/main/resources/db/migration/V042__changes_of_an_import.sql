-- Changes of an import lie beside each other, as they were written: a summary of blocks finds them and costs an import nothing.
create index change_of_import on change using brin (import_id) with (pages_per_range = 32);
