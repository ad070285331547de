package org.limen.bench.screening.spelling;

import java.util.HashMap;
import java.util.Map;
import org.limen.bench.screening.data.SharedData;

/// Arabic letters as machine-readable zones may write them so that they can be read back (ICAO Doc 9303 Part 3).
public final class XCodes {
    private final Map<String, String> codes = new HashMap<>();

    private XCodes() {}

    public static XCodes read(SharedData data) {
        var table = new XCodes();
        for (String[] row : data.cells("icao/mrz_translit_arabic.tsv", "\t")) {
            if (row.length > 2) {
                table.codes.put(row[1], row[2]);
            }
        }
        return table;
    }

    /// The name as a zone has it; letters without a code are left out, as are vowel signs.
    public String zone(String arabic) {
        var zone = new StringBuilder();
        for (int i = 0; i < arabic.length(); i++) {
            String letter = arabic.substring(i, i + 1);
            zone.append(letter.isBlank() ? " " : codes.getOrDefault(letter, ""));
        }
        return zone.toString().strip();
    }
}
