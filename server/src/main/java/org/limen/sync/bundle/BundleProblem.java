package org.limen.sync.bundle;

import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.Reply;

/// What is wrong with a part of a bundle; the rest of it was taken.
///
/// @param code    stable, in kebab-case; the console has its words in every language
/// @param params  the names and numbers in it
/// @param message one English sentence
public record BundleProblem(String code, Map<String, Object> params, String message) {
    static final BundleProblem PORTION_UNREADABLE = of("portion-unreadable", "A portion can't be read.");
    static final BundleProblem ANSWER_UNREADABLE = of("answer-unreadable", "An answer can't be read.");
    static final BundleProblem WORD_MISFITS = of("word-misfits", "A word does not cover what it is for.");
    static final BundleProblem EDITIONS_MISSING =
            of("editions-missing", "Editions go on where a bundle before this one ended: that one is missing.");

    public BundleProblem {
        params = Map.copyOf(params);
    }

    private static BundleProblem of(String code, String message) {
        return new BundleProblem(code, Map.of(), message);
    }

    /// What a holder's answer to a portion says that is wrong; empty where it took it.
    static Optional<BundleProblem> in(Reply reply) {
        return switch (reply) {
            case Reply.Receipt _ -> Optional.empty();
            case Reply.Misplaced misplaced ->
                Optional.of(misplaced(
                        misplaced.standing().origin().name(),
                        misplaced.standing().size()));
            case Reply.Forked forked ->
                Optional.of(forked(forked.standing().origin().name()));
            case Reply.Broken broken -> Optional.of(broken(broken.origin().name(), broken.sequence(), broken.code()));
            case Reply.Closed closed -> Optional.of(closed(closed.origin().name(), closed.code()));
        };
    }

    private static BundleProblem misplaced(String node, long held) {
        return new BundleProblem(
                "bundle-before-missing",
                Map.of("node", node, "held", held),
                "Of " + node + " only " + held + " entries are held: a bundle before this one is missing.");
    }

    private static BundleProblem forked(String node) {
        return new BundleProblem(
                "log-forked",
                Map.of("node", node),
                "The log of " + node + " went on in two ways; both are kept and a person must look.");
    }

    private static BundleProblem broken(String node, long sequence, String why) {
        return new BundleProblem(
                "log-broken",
                Map.of("node", node, "entry", sequence, "why", why),
                "The log of " + node + " is broken at entry " + sequence + ": " + why + ".");
    }

    private static BundleProblem closed(String node, String why) {
        return new BundleProblem(
                "nothing-taken", Map.of("node", node, "why", why), "Nothing is taken of " + node + ": " + why + ".");
    }
}
