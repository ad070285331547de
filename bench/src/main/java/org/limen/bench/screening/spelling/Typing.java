package org.limen.bench.screening.spelling;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// Slips of fingers and of optical readers.
final class Typing {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String[] LOOKALIKES = {
        "O=0", "O=Q", "D=O", "I=1", "I=L", "L=I", "B=8", "S=5", "Z=2", "G=6", "RN=M", "M=RN", "VV=W", "CL=D", "U=V"
    };

    private Typing() {}

    static Optional<String> oneEdit(String name, RandomGenerator random) {
        return Optional.of(edited(name, random));
    }

    static Optional<String> twoEdits(String name, RandomGenerator random) {
        return name.length() < 8 ? Optional.empty() : Optional.of(edited(edited(name, random), random));
    }

    /// The first letter of a word replaced.
    static Optional<String> firstLetter(String name, RandomGenerator random) {
        String[] words = name.split(" ");
        int word = random.nextInt(words.length);
        if (words[word].length() < 3) {
            return Optional.empty();
        }
        words[word] = letter(random) + words[word].substring(1);
        return Optional.of(String.join(" ", words));
    }

    /// One letter, or pair of letters, as a reader of print may take it.
    static Optional<String> misread(String name, RandomGenerator random) {
        int start = random.nextInt(LOOKALIKES.length);
        for (int i = 0; i < LOOKALIKES.length; i++) {
            String[] pair = LOOKALIKES[(start + i) % LOOKALIKES.length].split("=");
            int at = name.indexOf(pair[0], random.nextInt(name.length()));
            if (at >= 0) {
                return Optional.of(name.substring(0, at) + pair[1] + name.substring(at + pair[0].length()));
            }
        }
        return Optional.empty();
    }

    /// A letter replaced, left out, put in, or exchanged with its neighbour; never a blank.
    private static String edited(String name, RandomGenerator random) {
        int at = 1 + random.nextInt(name.length() - 1);
        while (name.charAt(at) == ' ' || name.charAt(at - 1) == ' ') {
            at = 1 + random.nextInt(name.length() - 1);
        }
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + letter(random) + after;
            case 1 -> before + after;
            case 2 -> before + letter(random) + name.substring(at);
            default -> name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + after;
        };
    }

    private static char letter(RandomGenerator random) {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
