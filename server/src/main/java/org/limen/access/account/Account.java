package org.limen.access.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Role;
import org.limen.kernel.PostCode;

/// An officer with what proves that it is them.
///
/// @param subject who this is at the OpenID Connect provider
/// @param confirmed false while no administrator has looked at an account that a sign-in made
/// @param madeFrom what the account was made from, hashed
public record Account(
        OfficerId id,
        String name,
        String fullName,
        Set<Role> roles,
        @Nullable PostCode post,
        String language,
        boolean locked,
        Secrets secrets,
        @Nullable String subject,
        boolean confirmed,
        @Nullable Instant lastSignIn,
        String madeFrom) {

    /// What proves that it is them.
    ///
    /// @param passwordHash absent when the officer signs in through the provider only
    /// @param oneTimeStep the last step whose code was used
    public record Secrets(
            @Nullable String passwordHash,
            boolean mustChangePassword,
            boolean oneTimeCodeRequired,
            @Nullable String oneTimeSecret,
            @Nullable String oneTimePending,
            long oneTimeStep) {

        /// Those of an account that nobody can sign in to yet.
        public static Secrets none(boolean oneTimeCodeRequired) {
            return new Secrets(null, false, oneTimeCodeRequired, null, null, 0);
        }

        public Optional<String> hash() {
            return Optional.ofNullable(passwordHash);
        }

        /// How far the officer is with one-time codes.
        public Enrolment enrolment() {
            if (oneTimeSecret != null) {
                return Enrolment.ENROLLED;
            }
            return oneTimeCodeRequired ? Enrolment.REQUIRED : Enrolment.NONE;
        }

        public Secrets withPassword(String hash, boolean mustChange) {
            return new Secrets(hash, mustChange, oneTimeCodeRequired, oneTimeSecret, oneTimePending, oneTimeStep);
        }

        public Secrets requiring(boolean oneTimeCode) {
            return new Secrets(
                    passwordHash, mustChangePassword, oneTimeCode, oneTimeSecret, oneTimePending, oneTimeStep);
        }

        /// Shown to the officer, and not asked for before a code proves that their device has it.
        public Secrets pending(String secret) {
            return new Secrets(
                    passwordHash, mustChangePassword, oneTimeCodeRequired, oneTimeSecret, secret, oneTimeStep);
        }

        public Secrets enrolled(String secret, long step) {
            return new Secrets(passwordHash, mustChangePassword, oneTimeCodeRequired, secret, null, step);
        }

        public Secrets withoutOneTimeCode() {
            return new Secrets(passwordHash, mustChangePassword, oneTimeCodeRequired, null, null, oneTimeStep);
        }
    }

    public Account {
        roles = Set.copyOf(roles);
    }

    public Officer officer() {
        return new Officer(id, name, fullName, roles, post, language);
    }

    /// Whether a local password or a one-time code is still to be set up before work.
    public boolean finished() {
        return !secrets.mustChangePassword && secrets.enrolment() != Enrolment.REQUIRED;
    }

    public boolean administers() {
        return roles.contains(Role.ADMINISTRATOR) && !locked;
    }

    public Account with(Secrets changed) {
        return new Account(
                id, name, fullName, roles, post, language, locked, changed, subject, confirmed, lastSignIn, madeFrom);
    }

    public Account locked(boolean now) {
        return new Account(
                id, name, fullName, roles, post, language, now, secrets, subject, confirmed, lastSignIn, madeFrom);
    }

    public Account speaking(String tag) {
        return new Account(
                id, name, fullName, roles, post, tag, locked, secrets, subject, confirmed, lastSignIn, madeFrom);
    }

    public Account holding(Set<Role> changed) {
        return new Account(
                id, name, fullName, changed, post, language, locked, secrets, subject, confirmed, lastSignIn, madeFrom);
    }

    public Account signedIn(Instant at) {
        return new Account(
                id, name, fullName, roles, post, language, locked, secrets, subject, confirmed, at, madeFrom);
    }

    /// A one-time code of this step was used, and none up to it is taken again.
    public Account usedStep(long step) {
        return with(new Secrets(
                secrets.passwordHash,
                secrets.mustChangePassword,
                secrets.oneTimeCodeRequired,
                secrets.oneTimeSecret,
                secrets.oneTimePending,
                step));
    }
}
