package org.limen.access.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Post;
import org.limen.access.Posts;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.access.account.Account;
import org.limen.access.account.Enrolment;
import org.limen.kernel.PostCode;

/// What the console learns about its own session.
///
/// @param posts where this officer may work: the post they are bound to, or all
record SessionView(
        OfficerView officer,
        Instant endsAt,
        Instant idleEndsAt,
        List<Purpose> purposes,
        List<Post> posts,
        Enrolment oneTimeCode,
        boolean mustChangePassword) {

    record OfficerView(
            OfficerId id,
            String name,
            String fullName,
            List<Role> roles,
            @Nullable PostCode post,
            String language) {
        static OfficerView of(Officer officer) {
            return new OfficerView(
                    officer.id(),
                    officer.name(),
                    officer.fullName(),
                    officer.roles().stream().sorted().toList(),
                    officer.post(),
                    officer.language());
        }
    }

    static SessionView of(Account account, Session session, Instant idleEndsAt, Posts posts) {
        boolean own = !session.byProvider();
        PostCode bound = account.post();
        return new SessionView(
                OfficerView.of(account.officer()),
                session.endsAt(),
                idleEndsAt,
                Purpose.openToAnyOf(account.roles()),
                posts.all().stream()
                        .filter(post -> bound == null || bound.equals(post.code()))
                        .sorted(Comparator.comparing(post -> post.code().code()))
                        .toList(),
                own ? account.secrets().enrolment() : Enrolment.NONE,
                own && account.secrets().mustChangePassword());
    }
}
