package org.limen.access.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.limen.access.account.Accounts;
import org.limen.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The first start of a node: as long as there is no officer, a
/// code on the node's console lets its reader make one.
///
/// The code is new at every start, is held in memory only, and is worth nothing once an officer stands.
/// An unattended installation gives its own in `limen.access.setup-code`; then it isn't printed.
@Component
public class FirstStart {
    static final Refusal DONE = Refusal.of("setup-done", 409, "This node is set up; an administrator makes officers.");
    static final Refusal CODE_WRONG =
            Refusal.of("setup-code-wrong", 403, "The set-up code is not the one on the node's console.");

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LETTERS = 5;
    private static final int GIVEN_LETTERS_MIN = 16;

    private final Accounts accounts;
    private final String code;
    private final boolean given;

    FirstStart(Accounts accounts, @Value("${limen.access.setup-code:}") String given) {
        this.accounts = accounts;
        this.given = !given.isBlank();
        this.code = this.given ? longEnough(given.strip()) : random();
    }

    /// Whether nobody can sign in yet.
    public boolean isNeeded() {
        return accounts.none();
    }

    boolean opens(String typed) {
        return MessageDigest.isEqual(
                canonical(code).getBytes(StandardCharsets.UTF_8),
                canonical(typed).getBytes(StandardCharsets.UTF_8));
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (isNeeded() && !given) {
            LOG.info(
                    "No officer exists yet. Set-up code: {} (open the console and make the first administrator)", code);
        }
    }

    /// Whoever types the code need not type its dashes or capitals.
    private static String canonical(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String longEnough(String given) {
        if (canonical(given).length() < GIVEN_LETTERS_MIN) {
            throw new IllegalArgumentException(
                    "limen.access.setup-code needs at least " + GIVEN_LETTERS_MIN + " letters or digits");
        }
        return given;
    }

    /// A hundred random bits, in letters that are not mistaken for each other.
    private static String random() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP_LETTERS, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
