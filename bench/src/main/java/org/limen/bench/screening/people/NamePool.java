package org.limen.bench.screening.people;

import java.util.random.RandomGenerator;

/// The forenames and surnames of one culture, in Latin letters.
record NamePool(Culture culture, Weighted men, Weighted women, Weighted surnames) {

    /// A full name in the order in which it is spoken, its parts apart by single blanks.
    String fullName(boolean man, RandomGenerator random) {
        String forename = forename(man, random);
        String surname = surnames.pick(random);
        return switch (culture.shape) {
            case WESTERN ->
                random.nextInt(4) == 0
                        ? forename + " " + forename(man, random) + " " + surname
                        : forename + " " + surname;
            case TWO_SURNAMES ->
                (random.nextInt(3) == 0 ? forename + " " + forename(man, random) : forename) + " " + surname + " "
                        + surnames.pick(random);
            case PATRONYMIC -> {
                String father = random.nextInt(4) == 0 ? " " + patronymic(man, random) : "";
                yield forename + father + " " + (man ? surname : feminine(surname));
            }
            case CHAIN -> chain(forename, surname, random);
            case EASTERN -> surname + " " + forename;
        };
    }

    private String forename(boolean man, RandomGenerator random) {
        return (man ? men : women).pick(random);
    }

    private String chain(String forename, String surname, RandomGenerator random) {
        var name = new StringBuilder(forename);
        for (int fathers = 1 + random.nextInt(2); fathers > 0; fathers--) {
            name.append(' ').append(men.pick(random));
        }
        return random.nextInt(3) == 0 ? name.toString() : name + " " + surname;
    }

    private String patronymic(boolean man, RandomGenerator random) {
        String father = men.pick(random).split(" ")[0];
        boolean soft = father.matches(".*(I|Y|J|A)$");
        String stem = soft ? father.substring(0, father.length() - 1) : father;
        return stem + (soft ? "E" : "O") + (man ? "VICH" : "VNA");
    }

    private static String feminine(String surname) {
        if (surname.matches(".*(OV|EV|IN)$")) {
            return surname + "A";
        }
        return surname.matches(".*SKI[YJ]?$|.*SKY$") ? surname.replaceAll("SK[IY][YJ]?$", "SKAYA") : surname;
    }
}
