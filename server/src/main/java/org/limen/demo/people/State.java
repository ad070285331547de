package org.limen.demo.people;

import java.util.List;

/// A state that people come from.
///
/// @param code     as the machine-readable zone prints it: three letters, or `D<<`
/// @param weight   how many of a hundred or so ordinary travellers are its nationals
/// @param passport the pattern of its passport numbers
/// @param idCard   the pattern of its identity card numbers, or `-` where it has none that crosses borders
public record State(String code, String culture, int weight, String passport, String idCard) {
    private static final List<State> ALL = Tables.rows("states.tsv").stream()
            .map(row -> new State(row[0], row[1], Integer.parseInt(row[2]), row[3], row[4]))
            .toList();

    public static List<State> all() {
        return ALL;
    }

    public static State of(String code) {
        return ALL.stream()
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sample/states.tsv has no state " + code));
    }

    /// The code without the fillers of the machine-readable zone.
    public String letters() {
        return code.replace("<", "");
    }

    public boolean hasIdCard() {
        return !idCard.equals("-");
    }
}
