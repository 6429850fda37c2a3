-- Ways back into an account. A token is kept as its SHA-256 only, in hexadecimal; a link that was used is removed.

-- Links that set a password. One without a user was asked for an address that nobody holds: it leads nowhere, and is
-- there so that asking costs the same.
create table password_links (
    id         uuid        not null primary key,
    user_id    uuid references users on delete cascade,
    address    text        not null,
    token_hash text        not null,
    made_at    timestamptz not null,
    ends_at    timestamptz not null,

    constraint password_links_one_per_token unique (token_hash),
    constraint password_links_token check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint password_links_address check (address like '%_@_%' and length(address) <= 254),
    constraint password_links_life check (ends_at > made_at)
);

create index password_links_by_user on password_links (user_id);
create index password_links_by_end on password_links (ends_at);

-- The target of a foreign key that says whose membership a link is for.
alter table members add constraint members_of_user unique (organization_id, id, user_id);

-- Links that let one member come back in through one provider. They go with either.
create table relink_links (
    organization_id uuid        not null,
    id              uuid        not null primary key,
    provider_id     uuid        not null,
    issuer          text        not null,
    member_id       uuid        not null,
    user_id         uuid        not null,
    token_hash      text        not null,
    made_at         timestamptz not null,
    ends_at         timestamptz not null,

    foreign key (organization_id, provider_id) references providers (organization_id, id) on delete cascade,
    foreign key (organization_id, member_id, user_id) references members (organization_id, id, user_id)
        on delete cascade,
    constraint relink_links_one_per_token unique (token_hash),
    constraint relink_links_one_per_member unique (provider_id, member_id),
    constraint relink_links_token check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint relink_links_issuer check (issuer <> '' and length(issuer) <= 1024),
    constraint relink_links_life check (ends_at > made_at)
);

create index relink_links_by_provider on relink_links (organization_id, provider_id);
create index relink_links_by_member on relink_links (organization_id, member_id, user_id);
create index relink_links_by_end on relink_links (ends_at);
