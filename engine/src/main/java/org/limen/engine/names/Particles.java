package org.limen.engine.names;

import java.util.Set;

/// Words inside names that many people share: articles, prepositions, words for son and daughter, titles.
final class Particles {
    private static final Set<String> WORDS = Set.of(
            // Arabic and Persian
            "AL EL UL AD AN AR AS ASH AT AZ DIN UD BIN BEN IBN BINT BINTE ABU ABOU ABI OULD ABD ABDUL ABDEL ABDOL OGLU"
                    .split(" "));
    private static final Set<String> EUROPEAN = Set.of(
            "DA DAS DE DEL DELA DER DES DI DO DOS DU LA LAS LE LES LO LOS MAC MC SAN SANTA TE TEN TER VAN VON Y ZU ZUM E"
                    .split(" "));
    private static final Set<String> TITLES = Set.of(
            ("DR MR MRS MS PROF ENG GEN GENERAL COL COLONEL MAJ MAJOR CAPT CAPTAIN LT HAJI HAJJI HAJ HAJJ SHEIKH SHAYKH"
                            + " SHEIK MULLAH MULLA MOLLA MAULAWI MAWLAWI MOLVI MAULANA MAWLANA SAYYID SAYED SYED QARI"
                            + " HAFIZ USTAD USTAZ JR SR II III IV DAW U")
                    .split(" "));

    private Particles() {}

    static boolean contains(String letters) {
        return WORDS.contains(letters) || EUROPEAN.contains(letters) || TITLES.contains(letters);
    }
}
