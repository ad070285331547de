package org.limen.access.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.limen.access.Role;
import org.limen.kernel.PostCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts as rows of `access.officer`.
public final class AccountRows {
    private AccountRows() {}

    public static Optional<Account> read(JdbcClient jdbc, OfficerId id) {
        return one(jdbc, "select * from access.officer where id = ?", id.value());
    }

    public static Optional<Account> named(JdbcClient jdbc, String name) {
        return one(jdbc, "select * from access.officer where name = ?", name);
    }

    public static Optional<Account> ofSubject(JdbcClient jdbc, String subject) {
        return one(jdbc, "select * from access.officer where subject = ?", subject);
    }

    public static List<Account> all(JdbcClient jdbc) {
        return jdbc.sql("select * from access.officer order by name")
                .query(AccountRows::account)
                .list();
    }

    public static boolean any(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from access.officer)")
                .query(Boolean.class)
                .single();
    }

    /// Whether somebody who could administer the node stands beside this officer.
    public static boolean administeredWithout(JdbcClient jdbc, OfficerId id) {
        return jdbc.sql("select exists (select from access.officer"
                        + " where 'administrator' = any (roles) and not locked and id <> ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    public static void insert(JdbcClient jdbc, Account account, Instant now) {
        jdbc.sql("insert into access.officer (id, name, full_name, roles, post, language, created_at, made_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(account.id().value())
                .param(account.name())
                .param(account.fullName())
                .param(codes(account.roles()))
                .param(code(account.post()))
                .param(account.language())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(account.madeFrom())
                .update();
        update(jdbc, account);
    }

    /// Writes everything that may change.
    public static void update(JdbcClient jdbc, Account account) {
        Account.Secrets secrets = account.secrets();
        jdbc.sql("update access.officer set name = ?, full_name = ?, roles = ?, post = ?, language = ?, locked = ?,"
                        + " password_hash = ?, must_change_password = ?, one_time_code_required = ?,"
                        + " one_time_secret = ?, one_time_pending = ?, one_time_step = ?,"
                        + " subject = ?, confirmed = ?, last_sign_in = ? where id = ?")
                .param(account.name())
                .param(account.fullName())
                .param(codes(account.roles()))
                .param(code(account.post()))
                .param(account.language())
                .param(account.locked())
                .param(secrets.passwordHash())
                .param(secrets.mustChangePassword())
                .param(secrets.oneTimeCodeRequired())
                .param(secrets.oneTimeSecret())
                .param(secrets.oneTimePending())
                .param(secrets.oneTimeStep())
                .param(account.subject())
                .param(account.confirmed())
                .param(utc(account.lastSignIn()))
                .param(account.id().value())
                .update();
    }

    private static Optional<Account> one(JdbcClient jdbc, String sql, Object key) {
        return jdbc.sql(sql).param(key).query(AccountRows::account).optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new OfficerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("full_name"),
                roles(row.getArray("roles")),
                Optional.ofNullable(row.getString("post")).map(PostCode::new).orElse(null),
                row.getString("language"),
                row.getBoolean("locked"),
                secrets(row),
                row.getString("subject"),
                row.getBoolean("confirmed"),
                instant(row.getTimestamp("last_sign_in")),
                row.getString("made_from"));
    }

    private static Account.Secrets secrets(ResultSet row) throws SQLException {
        return new Account.Secrets(
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getBoolean("one_time_code_required"),
                row.getString("one_time_secret"),
                row.getString("one_time_pending"),
                row.getLong("one_time_step"));
    }

    private static Set<Role> roles(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray())
                .map(code -> Role.of(code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toArray(String[]::new);
    }

    private static @Nullable String code(@Nullable PostCode post) {
        return post == null ? null : post.code();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
