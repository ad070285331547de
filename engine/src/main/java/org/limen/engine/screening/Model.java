package org.limen.engine.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.engine.names.ReadingRules;
import org.limen.engine.screening.words.CultureModel;
import org.limen.engine.screening.words.WordModel;

/// The numbers of one version of the model: the same query on the same lists gets the same bits by the same version.
///
/// The versions stay, so that an answer of the past can be made again. Their numbers were set on the even entities of
/// the benchmark set alone; the odd ones are for reporting.
///
/// @param version  named in every hit
/// @param words    what agreement on a word is worth
/// @param names    what the rest of a name costs
/// @param fields   what the other fields are worth
/// @param birthBits what each agreement of birth dates is worth
/// @param readings  in which ways a name of another script is read
public record Model(
        String version,
        WordModel words,
        NameModel names,
        FieldModel fields,
        Map<DateAgreement, Double> birthBits,
        ReadingRules readings) {

    /// What the words of a name cost or are worth beyond their agreement.
    ///
    /// @param extra              a given word that the listed name doesn't have
    /// @param missing            a listed word that wasn't given
    /// @param contradicted       a pair of words that are left on both sides
    /// @param initialContradicted the same where one of the left words is an initial
    /// @param initial            an initial that agrees
    /// @param particle           an article or a title on one side only
    /// @param joined             two words written as one
    /// @param companion          what each agreeing word after the first is worth less, for names of one culture
    ///                           go together; at most a third of the word's bits
    /// @param resembles          words left on both sides that look alike, in place of their contradiction
    /// @param shortResembles     the same where one of them is a syllable or two, for those look alike by chance
    /// @param resembling         whether such words are told apart from contradictions
    /// @param repeatedFree       whether a given word that says a listed one again costs nothing
    /// @param repeatedWhole      whether only a word of the same sounds says another again
    /// @param weak               a name that the list itself calls weak
    public record NameModel(
            double extra,
            double missing,
            double contradicted,
            double initialContradicted,
            double initial,
            double particle,
            double joined,
            double companion,
            double resembles,
            double shortResembles,
            boolean resembling,
            boolean repeatedFree,
            boolean repeatedWhole,
            double weak) {}

    /// What agreement and contradiction of the other fields are worth.
    public record FieldModel(
            double sexSame,
            double sexOther,
            double nationalitySame,
            double nationalityOther,
            double documentSame,
            double documentOther,
            double placeSame,
            double placeNear,
            double placeOther) {}

    public Model {
        birthBits = Map.copyOf(birthBits);
    }

    /// The first version, of November 2026.
    public static final Model FS_1 = new Model(
            "fs-1",
            new WordModel(
                    0.85, 0.5, 0.25, 0.25, 0.06, 0.7, 0, 0, 4e-6, 0.25, 30_000, 0.002, false, false, false, false,
                    null),
            new NameModel(-1.5, -1.5, -5, -2, 2, -0.1, -1, 0, 0, 0, false, false, false, -3),
            new FieldModel(0.9, -5.5, 4, -2, 22, -0.3, 0, 0, 0),
            Map.of(),
            ReadingRules.FIRST);

    /// Short words are crowded, names of one culture go together, and what looks alike is no contradiction.
    public static final Model FS_2 = new Model(
            "fs-2",
            new WordModel(
                    0.8, 0.6, 0.25, 0.2, 0.06, 0.7, 0.04, 0.05, 5e-6, 0.3, 5_000, 0.002, true, true, true, false, null),
            new NameModel(-2, -1, -3, -2, 2, -0.1, -1, 1.5, 0, 0, true, true, false, -3),
            new FieldModel(0.9, -5.5, 4, -2, 22, -0.3, 4, 2, -1),
            Map.of(DateAgreement.CONTRADICTED, -7.0, DateAgreement.NEXT_YEAR_OF_ROUGH, -1.0),
            ReadingRules.FIRST);

    /// A namesake of another age is another person, and a nationality says less beside a name, as who has the name
    /// mostly has the nationality too.
    public static final Model FS_3 = new Model(
            "fs-3",
            FS_2.words,
            FS_2.names,
            new FieldModel(0.9, -5.5, 2.5, -3, 22, -0.3, 4, 2, -1),
            Map.of(
                    DateAgreement.CONTRADICTED, -11.0,
                    DateAgreement.OTHER_YEAR_SAME_DAY, -8.0,
                    DateAgreement.FEW_YEARS_OF_ROUGH, -8.0,
                    DateAgreement.NEXT_YEAR_OF_ROUGH, -1.0),
            ReadingRules.FIRST);

    /// A name is as rare as it is among the people of one culture, so that those of a small
    /// people don't look rarer than they are.
    ///
    /// An agreeing nationality brings more, as the name brings less beside it.
    public static final Model FS_4 = new Model(
            "fs-4",
            FS_3.words.with(new CultureModel(0.5, 1_000, 50, 0.05, 0.1)),
            new NameModel(-2, -1, -3, -2, 2, -0.1, -1, 2, 0, 0, true, true, false, -3),
            new FieldModel(0.9, -5.5, 4, -3, 22, -0.3, 4, 2, -1),
            FS_3.birthBits,
            ReadingRules.FIRST);

    /// The version in use: a word of a syllable or two is no rare one only because no list has it, two such words look
    /// alike by chance, and names in Arabic letters are read as Persians say them too.
    public static final Model FS_5 = new Model(
            "fs-5",
            FS_4.words.withShortShares(),
            new NameModel(-2, -1, -3, -2, 2, -0.1, -1, 2, 0, -2, true, true, true, -3),
            FS_4.fields,
            FS_4.birthBits,
            ReadingRules.PRESENT);

    /// All versions, the newest first.
    public static final List<Model> VERSIONS = List.of(FS_5, FS_4, FS_3, FS_2, FS_1);

    public static Optional<Model> of(String version) {
        return VERSIONS.stream().filter(m -> m.version.equals(version)).findFirst();
    }

    /// What the agreements are worth by this version, in the order of [DateAgreement#place].
    public double[] birthBitsByPlace() {
        var bits = new EnumMap<DateAgreement, Double>(DateAgreement.class);
        bits.putAll(birthBits);
        DateAgreement[] all = DateAgreement.values();
        double[] byPlace = new double[all.length];
        for (DateAgreement agreement : all) {
            byPlace[agreement.place()] = bits.getOrDefault(agreement, agreement.bits);
        }
        return byPlace;
    }
}
