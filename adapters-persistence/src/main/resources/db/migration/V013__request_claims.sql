-- Writes that clients may repeat: which requests their keys stand for, and what those were answered. What a request
-- asked for and what it was answered may hold secrets, so both are sealed.
create table request_claims (
    id              uuid        not null primary key,
    requester       text        not null,
    idempotency_key text        not null,
    sealed_print    text        not null,
    made_at         timestamptz not null,
    sealed_answer   text,

    constraint request_claims_one_per_key unique (requester, idempotency_key),
    constraint request_claims_key check (idempotency_key ~ '^[!-~]{1,255}$')
);

create index request_claims_by_age on request_claims (made_at);
