package org.limen.bench.screening.people;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// Groups of states whose people form and spell names alike, with their share of the made-up travellers.
///
/// The shares are a border's that sees the whole world, Europe somewhat more; they are set down here and not
/// measured.
public enum Culture {
    ENGLISH(12, Shape.WESTERN, "GBR USA IRL CAN AUS NZL ZAF JAM", "Great Britain;U.S.A.;Ireland", "en en-ZA"),
    HISPANIC(
            9,
            Shape.TWO_SURNAMES,
            "ESP MEX COL ARG VEN PER CHL CUB GTM SLV DOM ECU NIC HND PAN PRY URY BOL CRI",
            "Spain",
            "es es-MX es-AR"),
    LUSOPHONE(4, Shape.TWO_SURNAMES, "BRA PRT AGO MOZ CPV", "Portugal", "pt-BR pt"),
    FRENCH(6, Shape.WESTERN, "FRA BEL LUX HTI MCO", "France;Belgium", "fr fr-CA"),
    ITALIAN(4, Shape.WESTERN, "ITA MLT SMR", "Italy", "it"),
    GERMAN(7, Shape.WESTERN, "DEU AUT CHE LIE", "Germany;Austria;Swiss", "de de-CH"),
    DUTCH(2, Shape.WESTERN, "NLD SUR", "the Netherlands", "nl"),
    NORDIC(3, Shape.WESTERN, "SWE NOR DNK FIN ISL", "Sweden;Norway;Denmark;Finland", "sv no-NO da-DK fi-FI"),
    BALTIC(1, Shape.WESTERN, "EST LVA LTU", "Estonia;Latvia;Lithuania", "lv et"),
    WEST_SLAVIC(5, Shape.WESTERN, "POL CZE SVK", "Poland;Czech Republic;Slovakia", "pl cs-CZ sk"),
    SOUTH_SLAVIC(
            4, Shape.WESTERN, "SRB HRV BIH SVN MNE MKD BGR XKX ALB", "Serbia;Croatia;Bulgaria;Albania", "hr bg sq"),
    EAST_SLAVIC(7, Shape.PATRONYMIC, "RUS UKR BLR", "Russia;Ukraine;Belarus", "ru uk be"),
    ROMANIAN(3, Shape.WESTERN, "ROU MDA", "Romania;Moldova", "ro"),
    HUNGARIAN(1, Shape.WESTERN, "HUN", "Hungary", "hu"),
    GREEK(1, Shape.WESTERN, "GRC CYP", "Greece", "el-GR"),
    CAUCASIAN(1, Shape.WESTERN, "GEO ARM", "Georgia;Armenia", "hy ka"),
    TURKIC(5, Shape.WESTERN, "TUR AZE KAZ UZB KGZ TKM", "Turkey;Azerbaijan;Kazakhstan/Uzbekistan,etc.", "tr uz"),
    HEBREW(1, Shape.WESTERN, "ISR", "Israel", "he"),
    ARABIC(
            6,
            Shape.CHAIN,
            "EGY IRQ SYR SAU JOR LBN YEM KWT QAT ARE BHR OMN PSE LBY TUN DZA MAR SDN MRT COM",
            "Arabia/Persia",
            "ar"),
    PERSIAN(2, Shape.CHAIN, "IRN AFG TJK", "Arabia/Persia", "fa"),
    PAKISTANI(3, Shape.CHAIN, "PAK BGD MDV", "Arabia/Persia", "en-PAK"),
    INDIAN(4, Shape.WESTERN, "IND NPL LKA BTN", "India/Sri Lanka", "en-IN en-NEP"),
    CHINESE(3, Shape.EASTERN, "CHN TWN HKG SGP MAC", "China", "zh-CN"),
    KOREAN(1, Shape.EASTERN, "KOR PRK", "Korea", "ko"),
    JAPANESE(1, Shape.WESTERN, "JPN", "Japan", "ja"),
    VIETNAMESE(1, Shape.EASTERN, "VNM", "Vietnam", "vi"),
    MALAY(1, Shape.CHAIN, "IDN MYS BRN", "Arabia/Persia", "id"),
    FILIPINO(1, Shape.TWO_SURNAMES, "PHL", "Spain", "en-PH"),
    WEST_AFRICAN(1, Shape.WESTERN, "NGA GHA MLI SEN NER BFA CIV GIN LBR SLE GMB TGO BEN CMR TCD", "", "en-NG"),
    EAST_AFRICAN(1, Shape.WESTERN, "UGA KEN TZA RWA BDI COD COG CAF ZMB ZWE MWI SSD", "Great Britain;France", "en-UG"),
    HORN(0, Shape.CHAIN, "SOM ETH ERI DJI", "Arabia/Persia", ""),
    SOUTH_EAST_ASIAN(0, Shape.WESTERN, "THA MMR LAO KHM", "", "th"),
    OTHER(0, Shape.WESTERN, "", "", "");

    /// How a full name is put together.
    enum Shape {
        WESTERN,
        TWO_SURNAMES,
        PATRONYMIC,
        CHAIN,
        EASTERN
    }

    private static final Map<String, Culture> BY_STATE = byState();

    final int share;
    final Shape shape;
    final List<String> states;
    final List<String> forenameColumns;
    final List<String> locales;

    Culture(int share, Shape shape, String states, String forenameColumns, String locales) {
        this.share = share;
        this.shape = shape;
        this.states = words(states, " ");
        this.forenameColumns = words(forenameColumns, ";");
        this.locales = words(locales, " ");
    }

    /// The culture of a state by its three-letter code.
    public static Culture ofState(String code) {
        return BY_STATE.getOrDefault(code, OTHER);
    }

    /// What is guessed of a listed person: by nationality, else by words of the name that occur in one culture
    /// mostly.
    public static Culture of(ListedSubject person) {
        return person.nationalities().stream()
                .map(n -> ofState(Nationality.code(n)))
                .filter(c -> c != OTHER)
                .sorted()
                .findFirst()
                .orElseGet(() -> ofNames(person.names()));
    }

    private static Culture ofNames(List<ListedName> names) {
        var votes = new EnumMap<Culture, Integer>(Culture.class);
        for (ListedName name : names) {
            for (String word : name.text().split(" ")) {
                votes.merge(ofWord(word), 1, Integer::sum);
            }
        }
        votes.remove(OTHER);
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(OTHER);
    }

    private static Culture ofWord(String word) {
        if (word.matches("AL|EL|ABU|BIN|IBN|ABD|ABDUL|MUHAMMAD|MOHAMMED|AHMAD|HUSAYN|HASSAN|UMAR")) {
            return ARABIC;
        }
        if (word.matches(".*(OVICH|EVICH|OVNA|EVNA|SKY|SKIY|ENKO)")) {
            return EAST_SLAVIC;
        }
        return word.matches(".+(EZ|GUEZ)|JOSE|JUAN|CARLOS|LUIS") ? HISPANIC : OTHER;
    }

    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }

    private static Map<String, Culture> byState() {
        var cultures = new HashMap<String, Culture>();
        for (Culture culture : values()) {
            culture.states.forEach(s -> cultures.put(s, culture));
        }
        return Map.copyOf(cultures);
    }
}
