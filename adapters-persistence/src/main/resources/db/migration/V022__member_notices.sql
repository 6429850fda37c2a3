-- When members were last mailed about their link, so that nobody is mailed again and again, whatever is switched on and
-- off. The recipient is the key of the address, as in user_emails.
create table member_notices (
    organization_id uuid        not null references organizations on delete cascade,
    kind            text        not null,
    recipient       text        not null,
    last_at         timestamptz not null,
    -- How often since the organization asked for links the last time.
    times           integer     not null,

    primary key (organization_id, kind, recipient),
    constraint member_notices_kind check (kind in ('LINK_REMINDER', 'SSO_REQUIRED', 'SSO_INVITATION', 'SSO_ENDED')),
    constraint member_notices_times check (times >= 0)
);

create index member_notices_by_age on member_notices (organization_id, kind, last_at);
create index member_notices_by_last on member_notices (last_at);
