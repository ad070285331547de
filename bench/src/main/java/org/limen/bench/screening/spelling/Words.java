package org.limen.bench.screening.spelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Words left out, joined, parted, put elsewhere, or cut off where a machine-readable zone ends.
final class Words {
    private static final String[] ADDED = {"ALI", "MARIA", "AHMED", "JOSE", "IVANOVICH", "HASSAN", "ANNA", "KHAN"};

    private Words() {}

    static Optional<String> reversed(String name, RandomGenerator random) {
        List<String> words = words(name);
        Collections.reverse(words);
        return words.size() < 2 ? Optional.empty() : joined(words);
    }

    static Optional<String> rotated(String name, RandomGenerator random) {
        List<String> words = words(name);
        Collections.rotate(words, 1 + random.nextInt(Math.max(1, words.size() - 1)));
        return words.size() < 3 ? Optional.empty() : joined(words);
    }

    static Optional<String> oneLess(String name, RandomGenerator random) {
        List<String> words = words(name);
        if (words.size() < 3) {
            return Optional.empty();
        }
        words.remove(random.nextInt(words.size()));
        return joined(words);
    }

    static Optional<String> oneMore(String name, RandomGenerator random) {
        List<String> words = words(name);
        words.add(1 + random.nextInt(words.size()), ADDED[random.nextInt(ADDED.length)]);
        return joined(words);
    }

    static Optional<String> initial(String name, RandomGenerator random) {
        List<String> words = words(name);
        if (words.size() < 2) {
            return Optional.empty();
        }
        int at = random.nextInt(words.size() - 1);
        words.set(at, words.get(at).substring(0, 1));
        return joined(words);
    }

    static Optional<String> merged(String name, RandomGenerator random) {
        List<String> words = words(name);
        if (words.size() < 2) {
            return Optional.empty();
        }
        int at = random.nextInt(words.size() - 1);
        words.set(at, words.get(at) + words.remove(at + 1));
        return joined(words);
    }

    static Optional<String> parted(String name, RandomGenerator random) {
        List<String> words = words(name);
        int at = random.nextInt(words.size());
        String word = words.get(at);
        if (word.length() < 6) {
            return Optional.empty();
        }
        int cut = 2 + random.nextInt(word.length() - 4);
        words.set(at, word.substring(0, cut));
        words.add(at + 1, word.substring(cut));
        return joined(words);
    }

    /// The name as a zone with so many positions has it: last word first, a filler more behind it, cut off.
    static Rewriting zone(int positions) {
        return (name, random) -> {
            List<String> words = words(name);
            words.addFirst(words.removeLast());
            String text = String.join(" ", words);
            // the second filler after the primary identifier takes one position
            return text.length() + 1 <= positions || words.size() < 2
                    ? Optional.empty()
                    : Optional.of(text.substring(0, positions - 1).strip());
        };
    }

    /// The middle of three words left out where it is a patronymic.
    static Optional<String> withoutPatronymic(String name, RandomGenerator random) {
        List<String> words = words(name);
        boolean dropped = words.size() > 2 && words.removeIf(Words::isPatronymic);
        return dropped && words.size() > 1 ? joined(words) : Optional.empty();
    }

    static boolean isPatronymic(String word) {
        return word.length() > 6 && word.matches(".*(OVICH|EVICH|OVNA|EVNA|OVYCH|IVNA|OGLY|OGLU)");
    }

    static Optional<String> withoutLast(String name, RandomGenerator random) {
        List<String> words = words(name);
        words.removeLast();
        return words.size() < 2 ? Optional.empty() : joined(words);
    }

    static List<String> words(String name) {
        return new ArrayList<>(List.of(name.split(" ")));
    }

    static Optional<String> joined(List<String> words) {
        return Optional.of(String.join(" ", words));
    }
}
