-- What attempts to come in through a provider came to, for the admins of its organization. Kept for two weeks, and of
-- each kind only the newest of each provider.
create table login_traces (
    organization_id uuid        not null,
    provider_id     uuid        not null,
    id              uuid        not null primary key,
    code            text        not null,
    purpose         text        not null,
    outcome         text        not null,
    -- The reason and what was seen, where it was refused.
    refusal         text,
    detail          text,
    -- Who was signed in, and nobody else. Without a foreign key: a trace may outlive an account for some days.
    user_id         uuid,
    at              timestamptz not null,

    foreign key (organization_id, provider_id) references providers (organization_id, id) on delete cascade,
    constraint login_traces_purpose check (purpose in ('LOGIN', 'RELINK', 'SETUP', 'TEST')),
    constraint login_traces_outcome check (outcome in ('SIGNED_IN', 'DECISION_NEEDED', 'TEST_PASSED', 'REFUSED')),
    constraint login_traces_refusal
        check ((outcome = 'REFUSED') = (refusal is not null) and (refusal is null) = (detail is null)),
    constraint login_traces_user check ((outcome = 'SIGNED_IN') = (user_id is not null))
);

create index login_traces_by_provider on login_traces (provider_id, id);
create index login_traces_by_kind on login_traces (provider_id, outcome, refusal, id);
create index login_traces_by_code on login_traces (provider_id, code);
create index login_traces_by_age on login_traces (at);
