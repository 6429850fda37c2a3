-- Notices of providers that a session ended there; each acts once.
create table logout_notices (
    provider_id uuid        not null references providers on delete cascade,
    jti         text        not null,
    kept_until  timestamptz not null,

    primary key (provider_id, jti),
    constraint logout_notices_jti check (jti <> '' and length(jti) <= 1024)
);

create index logout_notices_by_end on logout_notices (kept_until);
