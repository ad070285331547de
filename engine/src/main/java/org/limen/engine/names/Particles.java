package org.limen.engine.names;

import java.util.Set;

/// Words inside names that many people share: articles, prepositions, words for son and daughter, titles.
final class Particles {
    private static final String ARABIC_AND_TURKIC =
            "AL EL UL AD AN AR AS ASH AT AZ DIN UD BIN BEN IBN EBN BINT BINTE BINTI BENT BTE WALAD WALD ABU ABOU ABI UMM"
                    + " OULD WULD ABD ABDUL ABDEL ABDOL OGLU OGLY OGLI OGHLU KYZY KIZI QIZI GYZY UULU ";
    private static final String EUROPEAN =
            "DA DAS DE DEL DELA DELLA DELLE DEGLI DER DEN DES DI DO DOS DU HET LA LAS LE LES LO LOS MAC MC SAN SANTA TE TEN"
                    + " TER VAN VANDEN VANDER VON Y ZU ZUM ZUR E ";
    private static final String TITLES =
            "DR MR MRS MS MISS MME MLLE MONSIEUR MADAME HERR FRAU SENOR SENORA SIGNOR SIGNORA PROF ENG ENGR GEN GENERAL COL"
                    + " COLONEL MAJ MAJOR CAPT CAPTAIN LT SGT HON REV HAJI HAJJI HAJ HAJJ HAJA HADJI ALHAJI ELHADJ SHEIKH"
                    + " SHAYKH SHEIK CHEIKH SHAIKH MULLAH MULLA MOLLA MAULAWI MAWLAWI MAULVI MOLVI MAULANA MAWLANA"
                    + " AYATOLLAH HOJATOLESLAM SAYYID SAYED SYED QARI HAFIZ USTAD USTAZ DATO DATUK DATIN TENGKU SHRI SMT"
                    + " JR SR II III IV DAW U";
    private static final Set<String> WORDS = Set.of((ARABIC_AND_TURKIC + EUROPEAN + TITLES).split(" "));

    private Particles() {}

    static boolean contains(String letters) {
        return WORDS.contains(letters);
    }
}
