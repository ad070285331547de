package org.limen.bench.screening.people;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.people.Weighted.Counts;
import org.limen.engine.names.NameNormaliser;

/// The pools of all cultures, from published counts where there are any and from ranked lists where not.
///
/// Forenames: a database of 55 countries in steps of a factor of two. Surnames: the most frequent of 75 countries,
/// Spain's and China's counts, and as a tail of one third the names that the datafaker library has for the language.
/// Words in other scripts are written in Latin letters by Limen's own normaliser, as a traveller's zone has them.
final class NamePools {
    private static final double TAIL_SHARE = 0.35;
    private static final List<String> UNGENDERED = List.of("first_name");

    private final Map<Culture, Counts> men = new EnumMap<>(Culture.class);
    private final Map<Culture, Counts> women = new EnumMap<>(Culture.class);
    private final Map<Culture, Counts> surnames = new EnumMap<>(Culture.class);
    private final Map<Culture, Map<String, List<String>>> faker = new EnumMap<>(Culture.class);
    private final Map<String, String> latin = new HashMap<>();
    private final SharedData data;

    private NamePools(SharedData data) {
        this.data = data;
        for (Culture culture : Culture.values()) {
            men.put(culture, new Counts());
            women.put(culture, new Counts());
            surnames.put(culture, new Counts());
            faker.put(culture, new HashMap<>());
        }
    }

    /// Pools of every culture that travels.
    static Map<Culture, NamePool> read(SharedData data) {
        var pools = new NamePools(data);
        pools.readForenames();
        pools.readPopularSurnames();
        pools.readSpain();
        pools.readChina();
        pools.readFaker();
        var all = new EnumMap<Culture, NamePool>(Culture.class);
        for (Culture culture : Culture.values()) {
            if (culture.share > 0) {
                all.put(culture, pools.pool(culture));
            }
        }
        return all;
    }

    private NamePool pool(Culture culture) {
        fill(men.get(culture), culture, "male_first_name");
        fill(women.get(culture), culture, "female_first_name");
        Counts family = surnames.get(culture);
        if (culture.shape == Culture.Shape.CHAIN) {
            family.addAll(men.get(culture), 1);
        }
        var tail = new Counts();
        faker.get(culture).forEach((kind, names) -> {
            if (kind.contains("last_name")) {
                tail.addRanked(names, names.size());
            }
        });
        family.addAll(tail, family.isEmpty() ? 1 : family.total() * TAIL_SHARE);
        return new NamePool(
                culture, men.get(culture).weighted(), women.get(culture).weighted(), family.weighted());
    }

    private void fill(Counts forenames, Culture culture, String kind) {
        Map<String, List<String>> own = faker.get(culture);
        var tail = new Counts();
        own.getOrDefault(kind, List.of()).forEach(n -> tail.add(n, 1));
        UNGENDERED.forEach(k -> own.getOrDefault(k, List.of()).forEach(n -> tail.add(n, 1)));
        forenames.addAll(tail, forenames.isEmpty() ? 1 : forenames.total() * TAIL_SHARE / 3);
    }

    private void readForenames() {
        List<String[]> rows = data.cells("names/firstname-db/firstnames.csv", ";");
        String[] head = rows.getFirst();
        for (int column = 2; column < head.length; column++) {
            for (Culture culture : Culture.values()) {
                if (culture.forenameColumns.contains(head[column])) {
                    addForenames(rows, column, culture);
                }
            }
        }
    }

    private void addForenames(List<String[]> rows, int column, Culture culture) {
        for (String[] row : rows.subList(1, rows.size())) {
            if (column < row.length && !row[column].isEmpty()) {
                double count = Math.pow(2, Integer.parseInt(row[column]));
                String name = latin(row[0]);
                if (!row[1].endsWith("F")) {
                    men.get(culture).add(name, count);
                }
                if (!row[1].endsWith("M")) {
                    women.get(culture).add(name, count);
                }
            }
        }
    }

    private void readPopularSurnames() {
        for (Map<String, String> row : data.rows("names/popular/common-surnames-by-country.csv")) {
            String state = row.getOrDefault("Country", "");
            String romanised = row.getOrDefault("Romanized Name", "");
            double rank = number(row.getOrDefault("Rank", ""), 20);
            Culture culture = Culture.ofState(alpha3(state));
            for (String name : romanised.split("[/,]")) {
                surnames.get(culture).add(latin(name), 1 / (rank + 2));
            }
        }
    }

    private void readSpain() {
        var spain = new Counts();
        for (Map<String, String> row : data.rows("names/es/apellidos.csv")) {
            spain.add(latin(row.getOrDefault("apellido", "")), number(row.getOrDefault("frec_pri", ""), 0));
        }
        surnames.get(Culture.HISPANIC)
                .addAll(spain, 1.5 * surnames.get(Culture.HISPANIC).total());
    }

    private void readChina() {
        var families = new Counts();
        for (Map<String, String> row : data.rows("names/cn/familyname.csv")) {
            families.add(latin(row.getOrDefault("surname", "")), number(row.getOrDefault("n.1930_2008", ""), 0));
        }
        surnames.put(Culture.CHINESE, families);
        var forenames = new Counts();
        for (Map<String, String> row : data.rows("names/cn/top1000name.prov.csv")) {
            String name = latin(row.getOrDefault("name", "")).replace(" ", "");
            forenames.add(
                    name, number(row.getOrDefault("n.male", ""), 0) + number(row.getOrDefault("n.female", ""), 0));
        }
        men.get(Culture.CHINESE).addAll(forenames, men.get(Culture.CHINESE).total());
        women.get(Culture.CHINESE).addAll(forenames, women.get(Culture.CHINESE).total());
    }

    private void readFaker() {
        for (String[] row : data.cells("names/datafaker/datafaker_names.tsv", "\t")) {
            for (Culture culture : Culture.values()) {
                if (culture.locales.contains(row[0]) && row.length > 2) {
                    faker.get(culture)
                            .computeIfAbsent(row[1], k -> new java.util.ArrayList<>())
                            .add(latin(row[2]));
                }
            }
        }
    }

    private String latin(String name) {
        return latin.computeIfAbsent(name, n -> NameNormaliser.normalise(n).text());
    }

    private static double number(String text, double otherwise) {
        return text.isBlank() ? otherwise : Double.parseDouble(text.strip());
    }

    private static String alpha3(String alpha2) {
        try {
            return alpha2.equals("XK") ? "XKX" : Locale.of("", alpha2).getISO3Country();
        } catch (java.util.MissingResourceException unknown) {
            return "";
        }
    }
}
