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
/// @param passwordHash absent when the officer signs in through the provider only
/// @param oneTimeStep the last step whose code was used
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
    public record Secrets(
            @Nullable String passwordHash,
            boolean mustChangePassword,
            boolean oneTimeCodeRequired,
            @Nullable String oneTimeSecret,
            @Nullable String oneTimePending,
            long oneTimeStep) {

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
}
