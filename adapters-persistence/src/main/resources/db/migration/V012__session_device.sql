-- What a session was begun with, in a few words. Older sessions do not know.
alter table sessions
    add column device text,
    add constraint sessions_device check (btrim(device) <> '' and length(device) <= 64);
