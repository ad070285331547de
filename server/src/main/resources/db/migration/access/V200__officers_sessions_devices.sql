create schema if not exists access;

-- A crossing point and its lanes.
create table access.post (
    code  text primary key,
    name  text not null,
    kind  text not null check (kind in ('road', 'rail', 'port', 'airport', 'ferry')),
    lanes text[] not null
);

-- An officer's account. It is never deleted, because records name it for ever; it is locked.
create table access.officer (
    id                     uuid primary key,
    name                   text not null unique,
    full_name              text not null,
    roles                  text[] not null,
    post                   text references access.post (code),
    language               text not null,
    locked                 boolean not null default false,
    -- null: signs in through the provider only
    password_hash          text,
    must_change_password   boolean not null default false,
    one_time_code_required boolean not null default false,
    -- base32; null until enrolled
    one_time_secret        text,
    -- shown to the officer, not yet proved by a code
    one_time_pending       text,
    -- the last step of 30 seconds that was used up by a code
    one_time_step          bigint not null default 0,
    -- who this is at the OpenID Connect provider (the claim `sub`)
    subject                text unique,
    -- false: made by a sign-in through the provider, no administrator has looked at it yet
    confirmed              boolean not null default true,
    last_sign_in           timestamptz,
    created_at             timestamptz not null,
    -- SHA-256 of what the account was made from, so that a repeated request is known again
    made_from              text not null
);

-- A sign-in that goes on. Only the hash of its token is kept, so that a copy of this table opens nothing.
create table access.session (
    token_hash text primary key,
    officer    uuid not null references access.officer (id),
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null,
    -- signed in at the OpenID Connect provider, which asked for its own proofs
    by_provider boolean not null
);
create index session_officer on access.session (officer);

-- A machine at a post, known by its token.
create table access.device (
    id         uuid primary key,
    name       text not null,
    post       text not null references access.post (code),
    token_hash text not null unique,
    created_at timestamptz not null,
    ended_at   timestamptz
);

-- Refused sign-ins by name, also by names that nobody has, so that both are answered alike.
create table access.refused_sign_in (
    name_hash     text primary key,
    refusals      integer not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
create index refused_sign_in_last on access.refused_sign_in (last_at);
