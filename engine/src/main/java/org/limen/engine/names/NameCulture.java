package org.limen.engine.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// States whose people carry much the same names, for the names of one people go together: who is called Tamás is
/// rarely called Tamás Nguyen.
///
/// The groups follow the language that most names of a state come from. A share is how many of 1,000 travellers at a
/// border that sees the whole world belong to the group: rough, and only used where a traveller's nationality isn't
/// known. Codes are those of ISO 3166 and ICAO Doc 9303 Part 3.
public enum NameCulture {
    ENGLISH(140, "GBR USA IRL CAN AUS NZL IMN JEY GGY GIB BMU"),
    CARIBBEAN(4, "JAM TTO BRB BHS GUY BLZ GRD LCA VCT ATG DMA KNA SUR CYM VIR"),
    HISPANIC(90, "ESP MEX COL ARG VEN PER CHL CUB GTM SLV DOM ECU NIC HND PAN PRY URY BOL CRI PRI GNQ AND"),
    LUSOPHONE(40, "BRA PRT AGO MOZ CPV GNB STP TLS"),
    FRENCH(60, "FRA BEL LUX MCO HTI GLP MTQ REU GUF NCL PYF"),
    ITALIAN(40, "ITA SMR VAT MLT"),
    GERMAN(75, "DEU AUT CHE LIE"),
    DUTCH(20, "NLD ABW CUW"),
    SCANDINAVIAN(25, "SWE NOR DNK ISL FRO GRL"),
    FINNIC(8, "FIN EST"),
    BALTIC(6, "LVA LTU"),
    POLISH(25, "POL"),
    CZECH_AND_SLOVAK(15, "CZE SVK"),
    SOUTH_SLAVIC(25, "SRB HRV BIH SVN MNE MKD BGR"),
    ALBANIAN(6, "ALB XKX RKS"),
    EAST_SLAVIC(70, "RUS UKR BLR"),
    ROMANIAN(25, "ROU MDA"),
    HUNGARIAN(10, "HUN"),
    GREEK(10, "GRC CYP"),
    GEORGIAN(4, "GEO"),
    ARMENIAN(4, "ARM"),
    TURKISH(40, "TUR AZE"),
    CENTRAL_ASIAN(12, "KAZ UZB KGZ TKM TJK MNG"),
    HEBREW(10, "ISR"),
    ARABIC(60, "EGY IRQ SYR SAU JOR LBN YEM KWT QAT ARE BHR OMN PSE LBY TUN DZA MAR SDN MRT COM ESH"),
    PERSIAN(18, "IRN AFG"),
    PAKISTANI(15, "PAK"),
    BENGALI(10, "BGD MDV"),
    INDIAN(40, "IND NPL LKA BTN MUS FJI"),
    CHINESE(50, "CHN TWN HKG MAC SGP"),
    KOREAN(15, "KOR PRK"),
    JAPANESE(12, "JPN"),
    VIETNAMESE(8, "VNM"),
    MALAY(20, "IDN MYS BRN"),
    FILIPINO(12, "PHL"),
    SOUTH_EAST_ASIAN(12, "THA MMR LAO KHM"),
    WEST_AFRICAN(12, "NGA GHA LBR SLE GMB MLI SEN NER BFA CIV GIN TGO BEN CMR TCD GAB"),
    EAST_AFRICAN(12, "UGA KEN TZA RWA BDI COD COG CAF ZMB ZWE MWI SSD NAM BWA LSO SWZ ZAF MDG"),
    HORN(4, "SOM ETH ERI DJI");

    /// The place of states of no group.
    public static final int NONE = -1;

    private final int perThousand;
    private final String states;

    NameCulture(int perThousand, String states) {
        this.perThousand = perThousand;
        this.states = states;
    }

    /// The share of travellers who belong to each group, by its place, all of them being 1.
    public static double[] shares() {
        double travellers = Arrays.stream(values()).mapToInt(c -> c.perThousand).sum();
        return Arrays.stream(values())
                .mapToDouble(c -> c.perThousand / travellers)
                .toArray();
    }

    /// The place of the group of every state that has one, by the state's three-letter code.
    public static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < values().length; place++) {
            for (String state : values()[place].states.split(" ")) {
                places.put(state, place);
            }
        }
        return Map.copyOf(places);
    }
}
