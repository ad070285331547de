package org.limen.engine.names;

import java.util.Set;

/// Words inside names that many people share: articles, prepositions, words for son and daughter, titles.
final class Particles {
    private static final String ARABIC_AND_PERSIAN =
            "AL EL UL AD AN AR AS ASH AT AZ DIN UD BIN BEN IBN BINT BINTE ABU ABOU ABI OULD ABD ABDUL ABDEL ABDOL OGLU ";
    private static final String EUROPEAN =
            "DA DAS DE DEL DELA DER DES DI DO DOS DU LA LAS LE LES LO LOS MAC MC SAN SANTA"
                    + " TE TEN TER VAN VON Y ZU ZUM E ";
    private static final String TITLES = "DR MR MRS MS PROF ENG GEN GENERAL COL COLONEL MAJ MAJOR CAPT CAPTAIN LT HAJI"
            + " HAJJI HAJ HAJJ SHEIKH SHAYKH SHEIK MULLAH MULLA MOLLA MAULAWI MAWLAWI MOLVI MAULANA MAWLANA SAYYID SAYED"
            + " SYED QARI HAFIZ USTAD USTAZ JR SR II III IV DAW U";
    private static final Set<String> WORDS = Set.of((ARABIC_AND_PERSIAN + EUROPEAN + TITLES).split(" "));

    private Particles() {}

    static boolean contains(String letters) {
        return WORDS.contains(letters);
    }
}
