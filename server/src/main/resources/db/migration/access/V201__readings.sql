-- Who read which personal data and what for: the same as the ledger's entries of kind `read`, in a form to search.
create table access.reading (
    sequence bigint generated always as identity primary key,
    at       timestamptz not null,
    officer  uuid not null,
    purpose  text not null,
    what     text not null,
    subject  text not null,
    shown    integer not null
);
create index reading_officer on access.reading (officer, sequence);
create index reading_subject on access.reading (subject, sequence);
create index reading_at on access.reading (at);
