package org.limen.engine.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a nationality as documents and lists write it: an ICAO or ISO 3166 code, an English name, an adjective.
public final class Nationality {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, String> CODES = codes();

    private Nationality() {}

    /// The three-letter code, or an empty text where it isn't known.
    public static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String plain = isCode(text) ? text : plain(text);
        return CODES.getOrDefault(plain, isCode(plain) ? plain : "");
    }

    private static boolean isCode(String text) {
        return text.length() == 3
                && isCapital(text.charAt(0))
                && isCapital(text.charAt(1))
                && isCapital(text.charAt(2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String plain(String text) {
        return NO_LETTERS.matcher(text).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String two : Locale.getISOCountries()) {
            Locale country = Locale.of("", two);
            codes.put(two, country.getISO3Country());
            codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), country.getISO3Country());
        }
        for (String line : OTHER_NAMES.split("\n")) {
            for (String name : line.substring(4).split(",")) {
                codes.put(name, line.substring(0, 3));
            }
        }
        return Map.copyOf(codes);
    }

    private static final String OTHER_NAMES = """
            AFG AFGHAN,AFGHANI,AFGAN
            ALB ALBANIAN
            DZA ALGERIAN
            ARM ARMENIAN
            AZE AZERBAIJANI,AZERI
            BHR BAHRAINI
            BLR BELARUSIAN,BELARUSSIAN
            BEL BELGIAN
            BIH BOSNIAN,BOSNIA AND HERZEGOVINA
            BRA BRAZILIAN
            GBR BRITISH,UNITED KINGDOM,UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND,UK,GBD,GBN,GBO,GBP,GBS
            MMR BURMA,BURMESE,MYANMAR,MYANMAR BURMA
            CAN CANADIAN
            CAF CENTRAL AFRICAN
            TCD CHADIAN
            CHN CHINESE,PEOPLE S REPUBLIC OF CHINA
            COL COLOMBIAN
            COD CONGOLESE,DEMOCRATIC REPUBLIC OF THE CONGO,DRC,CONGOLESE DRC,CONGO DEMOCRATIC REPUBLIC OF THE
            COG CONGO,REPUBLIC OF THE CONGO,CONGO REPUBLIC OF THE
            CIV COTE D IVOIRE,IVORIAN,IVORY COAST
            CZE CZECH,CZECH REPUBLIC
            NLD DUTCH,THE NETHERLANDS
            EGY EGYPTIAN
            ERI ERITREAN
            EST ESTONIAN
            ETH ETHIOPIAN
            FRA FRENCH
            GEO GEORGIAN
            DEU GERMAN,D
            GRC GREEK
            HTI HAITIAN
            IND INDIAN
            IDN INDONESIAN
            IRN IRANIAN,ISLAMIC REPUBLIC OF IRAN,IRAN ISLAMIC REPUBLIC OF
            IRQ IRAQI
            ISR ISRAELI
            ITA ITALIAN
            JPN JAPANESE
            JOR JORDANIAN
            KAZ KAZAKH,KAZAKHSTANI
            KEN KENYAN
            PRK DPRK,NORTH KOREAN,KOREA NORTH,DEMOCRATIC PEOPLE S REPUBLIC OF KOREA
            KOR SOUTH KOREAN,KOREA SOUTH,REPUBLIC OF KOREA
            XKX KOSOVO,KOSOVAR,RKS
            KWT KUWAITI
            KGZ KYRGYZ
            LVA LATVIAN
            LBN LEBANESE
            LBR LIBERIAN
            LBY LIBYAN
            LTU LITHUANIAN
            MYS MALAYSIAN
            MLI MALIAN
            MRT MAURITANIAN
            MEX MEXICAN
            MDA MOLDOVAN,REPUBLIC OF MOLDOVA
            MNE MONTENEGRIN
            MAR MOROCCAN
            NIC NICARAGUAN
            NGA NIGERIAN
            OMN OMANI
            PAK PAKISTANI
            PSE PALESTINE,PALESTINIAN,STATE OF PALESTINE
            PHL FILIPINO,PHILIPPINE
            POL POLISH
            PRT PORTUGUESE
            QAT QATARI
            ROU ROMANIAN
            RUS RUSSIA,RUSSIAN,RUSSIAN FEDERATION
            RWA RWANDAN
            SAU SAUDI,SAUDI ARABIAN,KINGDOM OF SAUDI ARABIA
            SEN SENEGALESE
            SRB SERBIAN
            SOM SOMALI
            ZAF SOUTH AFRICAN
            SSD SOUTH SUDANESE
            ESP SPANISH
            LKA SRI LANKAN
            SDN SUDANESE
            CHE SWISS
            SYR SYRIAN,SYRIAN ARAB REPUBLIC
            TJK TAJIK,TAJIKISTANI
            TZA TANZANIAN,UNITED REPUBLIC OF TANZANIA
            THA THAI
            TUN TUNISIAN
            TUR TURKISH,TURKEY,TURKIYE
            TKM TURKMEN
            UGA UGANDAN
            UKR UKRAINIAN
            ARE EMIRATI,UAE
            USA AMERICAN,UNITED STATES OF AMERICA
            UZB UZBEK,UZBEKISTANI
            VEN VENEZUELAN
            VNM VIETNAMESE,VIET NAM
            YEM YEMENI
            AUS AUSTRALIAN
            AUT AUSTRIAN
            BGR BULGARIAN
            BFA BURKINABE,BURKINABÉ
            BDI BURUNDIAN
            CMR CAMEROONIAN
            CPV CABO VERDE
            CUB CUBAN
            CYP CYPRIOT
            DNK DANISH
            FIN FINNISH
            GMB THE GAMBIA,GAMBIA THE REPUBLIC OF THE,GAMBIAN
            GTM GUATEMALAN
            GIN GUINEAN
            HND HONDURAN
            HRV CROATIAN
            HUN HUNGARIAN
            IRL IRISH
            KHM CAMBODIAN
            KNA SAINT KITTS AND NEVIS,ST KITTS AND NEVIS
            MDG MALAGASY
            MKD NORTH MACEDONIAN,MACEDONIAN,NORTH MACEDONIA THE REPUBLIC OF
            MLT MALTESE
            MOZ MOZAMBICAN
            NOR NORWEGIAN
            NZL NEW ZEALANDER
            PAN PANAMANIAN
            PER PERUVIAN
            SGP SINGAPOREAN
            SLV SALVADORAN
            SVK SLOVAK
            SVN SLOVENIAN
            SUN USSR,SOVIET UNION,FORMER SOVIET UNION,SOVIET
            SWE SWEDISH
            TGO TOGOLESE
            TTO TRINIDAD AND TOBAGO
            YUG YUGOSLAV
            ATG ANTIGUA AND BARBUDA
            HKG HONG KONG
            STP SAO TOME AND PRINCIPE
            VCT SAINT VINCENT AND THE GRENADINES,ST VINCENT AND THE GRENADINES
            ZWE ZIMBABWEAN""";
}
