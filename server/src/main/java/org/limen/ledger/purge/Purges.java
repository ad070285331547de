package org.limen.ledger.purge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.ledger.purge.PurgeFollower.Gone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Orders to take bodies away, and the schedule; both are carried out in steps between other recordings.
@Component
public class Purges {
    static final String INSPECTOR = "inspector";
    static final String ADMINISTRATOR = "administrator";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final OrderTable orders;
    private final Clock clock;
    private final Schedule schedule;
    private final PurgeFollowers followers;

    Purges(
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock,
            @Value("${limen.ledger.keep:}") String keep,
            PurgeFollowers followers) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.orders = new OrderTable(followers);
        this.clock = clock;
        this.schedule = Schedule.of(keep);
        this.followers = followers;
    }

    /// Who asks or answers.
    ///
    /// @param roles all that the person holds, of which one is the inspector's or the administrator's
    public record Person(UUID id, String name, Set<String> roles) {
        Signatory asking() {
            return new Signatory(id, name, roles.contains(INSPECTOR) ? INSPECTOR : ADMINISTRATOR);
        }
    }

    /// Who asked or answered, in which role.
    public record Signatory(UUID id, String name, String role) {
        String otherRole() {
            return role.equals(INSPECTOR) ? ADMINISTRATOR : INSPECTOR;
        }
    }

    /// What is to go, as it is sent: entries of a kind, about a subject, or both.
    ///
    /// @param happenedBefore only what happened earlier
    /// @param reason         in the officer's words, kept for ever; it names nobody
    public record NewOrder(
            @NotNull UUID id,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = "[^\\x00]*")
            String kind,

            @Nullable @Size(min = 1, max = 500) @Pattern(regexp = "[^\\x00]*")
            String subject,

            @Nullable Instant happenedBefore,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String reason) {}

    /// The other officer's answer, as it is sent.
    public record OrderAnswer(
            @NotNull Boolean agreed,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    /// An order as it stands.
    ///
    /// @param state    `asked`, `declined`, `agreed` while it is carried out, `done`
    /// @param bodies   how many it would take away, while it is asked; then how many it took
    /// @param rowsStay of these the kinds, with numbers, whose rows beside the ledger stay and tell the same
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Order(
            UUID id,
            @Nullable String kind,
            @Nullable String subject,
            @Nullable Instant happenedBefore,
            String reason,
            Signatory askedBy,
            Instant askedAt,
            String state,
            long bodies,
            Map<String, Long> rowsStay,
            @Nullable Signatory answeredBy,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /// How long each kind is kept, and the latest orders first.
    ///
    /// @param rowsGo the kinds whose rows beside the ledger go with the bodies; the rows of others stay
    public record Standing(Map<String, Period> keep, Set<String> rowsGo, List<Order> orders) {}

    public Standing standing() {
        return new Standing(schedule.keep(), followers.kinds(), orders.all(jdbc));
    }

    /// Asks for bodies to be taken away; nothing goes before somebody else agreed.
    public Answer<Once<Order>> ask(NewOrder asked, Person person) {
        Signatory by = person.asking();
        if (asked.kind() == null && asked.subject() == null) {
            return Answer.refused(
                    Refusal.invalid("purge-of-everything", "An order names a kind of entry or a subject, or both."));
        }
        if (asked.kind() != null && PurgedBodies.STAYING.contains(asked.kind())) {
            return Answer.refused(
                    Refusal.invalid("purge-of-reasons", "What says why bodies were taken away stays for ever."));
        }
        Answer<Boolean> written = ledger.commit(page -> {
            Optional<Order> before = orders.find(page.jdbc(), asked.id());
            if (before.isPresent()) {
                return isSame(before.get(), asked, by)
                        ? Answer.given(false)
                        : Answer.refused(Refusal.idReused(asked.id()));
            }
            insert(page, asked, by);
            return Answer.given(true);
        });
        return written.map(isNew -> new Once<>(orders.find(jdbc, asked.id()).orElseThrow(), isNew));
    }

    /// Agrees or declines; what was agreed is carried out before this returns, or else within the minute.
    public Answer<Order> answer(UUID id, OrderAnswer answered, Person person) {
        Answer<Boolean> written = ledger.commit(page -> write(page, id, answered, person));
        return written.map(agreed -> {
            if (agreed) {
                carryOut(id);
            }
            return orders.find(jdbc, id).orElseThrow();
        });
    }

    /// Goes on with orders that a stop of the node broke off.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void carryOutWhatWasAgreed() {
        orders.agreed(jdbc).forEach(this::carryOut);
    }

    /// Takes away what the schedule no longer keeps.
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    void keepTheSchedule() {
        keepTheSchedule(schedule);
    }

    void keepTheSchedule(Schedule kept) {
        kept.keep().forEach((kind, period) -> {
            Instant limit = kept.limit(period, clock.instant());
            var why = new LinkedHashMap<String, Object>();
            why.put("ground", "schedule");
            why.put("reason", "kept for " + period + ", as this node's schedule says");
            why.put("happenedBefore", limit);
            var scope = new PurgedBodies.Scope(kind, null, limit, Long.MAX_VALUE);
            steps(scope, kind, why);
        });
    }

    private void carryOut(UUID id) {
        OrderTable.Agreed order = orders.scope(jdbc, id);
        var why = new LinkedHashMap<String, Object>();
        why.put("ground", "order");
        why.put("order", id);
        why.put("reason", order.reason());
        steps(order.scope(), id.toString(), why);
        ledger.commit(page -> orders.done(page.jdbc(), id, now()));
    }

    private void steps(PurgedBodies.Scope scope, String subject, Map<String, Object> why) {
        int gone;
        do {
            gone = ledger.commit(page -> {
                List<Gone> entries = PurgedBodies.step(page, scope, subject, why, followers.kinds(), now());
                followers.forget(page, "", entries);
                return entries.size();
            });
        } while (gone == PurgedBodies.STEP_BODIES);
    }

    private void insert(Page page, NewOrder asked, Signatory by) {
        Instant now = now();
        orders.insert(page.jdbc(), asked, by, now);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("kind", asked.kind());
        body.put("subject", asked.subject());
        body.put("happenedBefore", asked.happenedBefore());
        body.put("reason", asked.reason());
        body.put("officer", by.name());
        body.put("role", by.role());
        page.enter(new LedgerEvent("purge-asked", asked.id().toString(), now, body));
    }

    private Answer<Boolean> write(Page page, UUID id, OrderAnswer answered, Person person) {
        Optional<Order> found = orders.find(page.jdbc(), id);
        if (found.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no order " + id + "."));
        }
        Order order = found.get();
        var by = new Signatory(person.id(), person.name(), order.askedBy().otherRole());
        if (order.askedBy().id().equals(by.id()) || !person.roles().contains(by.role())) {
            return Answer.refused(
                    Refusal.of("needs-the-other", 403, "It takes two: somebody else, of the other role, answers."));
        }
        if (!order.state().equals("asked")) {
            return isSame(order, answered, by)
                    ? Answer.given(answered.agreed())
                    : Answer.refused(new Refusal(
                            "already-answered",
                            409,
                            "The order is " + order.state() + ".",
                            Map.of("state", order.state())));
        }
        Instant now = now();
        orders.answer(page.jdbc(), id, answered, by, now);
        page.enter(new LedgerEvent(
                answered.agreed() ? "purge-agreed" : "purge-declined",
                id.toString(),
                now,
                Map.of("officer", by.name(), "role", by.role(), "why", answered.why())));
        return Answer.given(answered.agreed());
    }

    private static boolean isSame(Order before, NewOrder again, Signatory by) {
        return Objects.equals(before.kind(), again.kind())
                && Objects.equals(before.subject(), again.subject())
                && before.reason().equals(again.reason())
                && before.askedBy().id().equals(by.id());
    }

    private static boolean isSame(Order order, OrderAnswer again, Signatory by) {
        boolean agreed = !order.state().equals("declined");
        return order.answeredBy() != null
                && order.answeredBy().id().equals(by.id())
                && agreed == again.agreed()
                && again.why().equals(order.answer());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
