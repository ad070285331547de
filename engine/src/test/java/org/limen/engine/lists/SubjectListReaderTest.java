package org.limen.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.SubjectKind;

/// All persons, companies and ships are made up.
class SubjectListReaderTest {
    private final MergedEntries entries = new MergedEntries();

    @Test
    void theUnListIsRead() throws IOException {
        Understood report = read("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>
                <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ZENO</FIRST_NAME><SECOND_NAME>MULLER</SECOND_NAME>
                <THIRD_NAME>OF</THIRD_NAME><FOURTH_NAME>QIRAT</FOURTH_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER>
                <COMMENTS1>Tall &amp; thin. Gender: Male.</COMMENTS1><NAME_ORIGINAL_SCRIPT>زينو مولر</NAME_ORIGINAL_SCRIPT>
                <NATIONALITY><VALUE>Utopia</VALUE><VALUE>Yemen</VALUE></NATIONALITY>
                <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Xeno Moller; Xenon Moller</ALIAS_NAME>
                <DATE_OF_BIRTH>1969-02-05</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Miller</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1968-01-14</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1966</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1971</FROM_YEAR><TO_YEAR>1972</TO_YEAR>
                </INDIVIDUAL_DATE_OF_BIRTH>
                <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Qirat</CITY><COUNTRY>Utopia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
                <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>D0000226 (expired)</NUMBER></INDIVIDUAL_DOCUMENT>
                <INDIVIDUAL_DOCUMENT/></INDIVIDUAL>
                </INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>MILLS OF QIRAT</FIRST_NAME>
                <REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """, "consolidated.xml");
        assertThat(report.format()).contains(ListFormat.UN_XML);
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("6 nationality-unknown");
        assertThat(names(0))
                .containsExactly("ZENO MULLER OF QIRAT", "زينو مولر", "Xeno Moller", "Xenon Moller", "~The Miller");
        ListedSubject zeno = subject(0);
        assertThat(dates(zeno)).containsExactly("1966", "1968-01-14", "1969-02-05", "1971", "1972");
        assertThat(zeno.nationalities()).containsExactlyInAnyOrder("Utopia", "Yemen");
        assertThat(zeno.sex()).isEqualTo(Sex.MALE);
        assertThat(zeno.documentNumbers()).containsExactly("D0000226");
        assertThat(zeno.birthPlaces()).containsExactly("Qirat, Utopia");
        assertThat(subject(1).kind()).isEqualTo(SubjectKind.ORGANISATION);
        assertThat(report.rowsUnderstood()).isEqualTo(2);
    }

    @Test
    void theOfacListIsReadWithItsAliases() throws IOException {
        String aliases = "900,1,\"aka\",\"MOLLER, Xeno\",-0- \n999,2,\"aka\",\"NOBODY\",-0- \n\u001A";
        Understood report = SubjectListReader.of("").withAliases(bytes(aliases)).read(bytes("""
                        900,"MULLER, Zeno","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 14 Jan 1968; alt. DOB circa 1966; alt. DOB 1971 to 1972; POB Qirat, Yemen; nationality Yemen; citizen Italy; Passport A1047226 (Yemen) issued 23 Jun 1999; National ID No. 216-04 (Yemen); Gender Female; a.k.a. 'ABU-'UMAR''; Linked To: MILLS; Member of the Guild."
                        901,"MILLS OF QIRAT",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Tax ID No. 77-1; a.k.a. 'MQ'."
                        902,"ZENO STAR","vessel","SDGT",-0- ,"T5KX","Tug","-0-","212","Malta",-0- ,"Vessel Registration Identification IMO 7406784; MMSI 572469210."
                        903,"QQ-MIL","aircraft","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Aircraft Model IL76; Aircraft Manufacturer's Serial Number (MSN) 10234."
                        \u001A"""), "sdn.csv", entries);
        assertThat(names(0)).containsExactly("MULLER, Zeno", "MOLLER, Xeno", "~ABU-'UMAR'");
        ListedSubject zeno = subject(0);
        assertThat(zeno.list()).isEqualTo("ofac-sdn");
        assertThat(dates(zeno)).containsExactly("1966", "1968-01-14", "1971", "1972");
        assertThat(zeno.nationalities()).containsExactlyInAnyOrder("Yemen", "Italy");
        assertThat(zeno.documentNumbers()).containsExactly("A1047226", "216-04");
        assertThat(zeno.birthPlaces()).containsExactly("Qirat, Yemen");
        assertThat(zeno.sex()).isEqualTo(Sex.FEMALE);
        assertThat(subject(2).documentNumbers()).containsExactly("T5KX", "7406784", "572469210");
        assertThat(entries.subjects())
                .extracting(ListedSubject::kind)
                .containsExactly(
                        SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.VESSEL, SubjectKind.AIRCRAFT);
        assertThat(report.problems()).extracting(p -> p.problem().code()).containsExactly("alias-without-entry");
        assertThat(report.aside()).containsEntry("Linked To", 1L).containsEntry("remarks in words", 1L);
    }

    @Test
    void remarksThatOfacCutOffAreNamedAndTheirLastPartIsNotUsed() throws IOException {
        String remarks = "DOB 1968; " + "Linked To: MILLS; ".repeat(60);
        String cut = remarks.substring(0, 990) + "; a.k.a. 'ZENO THE MIL".substring(0, 1000 - 990);
        Understood report =
                read("900,\"MULLER, Zeno\",\"individual\",\"X\"" + ",-0- ".repeat(7) + ",\"" + cut + "\"\n", "sdn.csv");
        assertThat(names(0)).containsExactly("MULLER, Zeno");
        assertThat(dates(subject(0))).containsExactly("1968");
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("1 remarks-cut");
    }

    @Test
    void theTablesOfEuActsAreRead() throws IOException {
        Understood report = read("""
                celex,recordId,annex,schema,name,alias,weakAlias,nationality,birthDate,birthPlace,passportNumber,gender,reason
                3XX1,7,I,Person,Zeno (a.k.a. Xeno) MULLER,"Зено МЮЛЛЕР; Zenon MOLLER",The Miller,"(a) Yemeni, (b) Italian since 1990","(a) 14.1.1968, (b) 1966",Qirat,"A1047226 (Yemen), expires 12.7.2026",male,because
                3XX1,,I,LegalEntity,"MILLS, OF QIRAT",,,,,,,,because
                3XX1,9,I,Ship,Zeno Star,,,,,,,,
                """, "x.csv");
        assertThat(report.format()).contains(ListFormat.EU_ACTS_CSV);
        assertThat(names(0))
                .containsExactly("Zeno MULLER", "Xeno MULLER", "Зено МЮЛЛЕР", "Zenon MOLLER", "~The Miller");
        assertThat(subject(0).entryId()).isEqualTo("3XX1/I/7");
        assertThat(subject(0).nationalities()).containsExactlyInAnyOrder("Yemeni", "Italian");
        assertThat(dates(subject(0))).containsExactly("1966", "1968-01-14");
        assertThat(subject(0).documentNumbers()).containsExactly("A1047226");
        assertThat(subject(1).entryId()).isEqualTo("3XX1/I/MILLS, OF QIRAT");
        assertThat(report.rowsAside()).isEqualTo(1);
        assertThat(report.aside()).containsEntry("rows of schema 'Ship'", 1L).containsEntry("reason", 2L);
    }

    @Test
    void theEuFinancialSanctionsFileIsRead() throws IOException {
        Understood report = read("\uFEFF" + """
                fileGenerationDate;Entity_LogicalId;Entity_SubjectType;Entity_SubjectType_ClassificationCode;NameAlias_LastName;NameAlias_FirstName;NameAlias_WholeName;NameAlias_Gender;BirthDate_BirthDate;BirthDate_Day;BirthDate_Month;BirthDate_Year;BirthDate_YearRangeFrom;BirthDate_YearRangeTo;BirthDate_Circa;BirthDate_CalendarType;BirthDate_City;BirthDate_CountryDescription;Identification_Number;Citizenship_CountryIso2Code;Address_City
                05/08/2026;13;P;person;Muller;Zeno;Zeno Muller;M;;;;;;;;;;;;;
                05/08/2026;13;P;person;;;;;1968-01-14;14;1;1968;;;false;GREGORIAN;Qirat;YEMEN;;;
                05/08/2026;13;P;person;;;;;;;;1966;;;true;GREGORIAN;;;;;
                05/08/2026;13;P;person;;;;;;;;;1971;1972;false;GREGORIAN;;;;;
                05/08/2026;13;P;person;;;;;;;;1346;;;false;PERSIAN;;;;;
                05/08/2026;13;P;person;;;;;;;;;;;;;;;"A10;47226";YE;
                05/08/2026;14;E;enterprise;;;Mills of Qirat;;;;;;;;;;;;;;Qirat
                """, "eu.csv");
        assertThat(report.format()).contains(ListFormat.EU_FSF_CSV);
        assertThat(dates(subject(0))).containsExactly("1966", "1968-01-14", "1971", "1972");
        assertThat(subject(0).documentNumbers()).containsExactly("A10;47226");
        assertThat(subject(0).nationalities()).containsExactly("YE");
        assertThat(subject(0).birthPlaces()).containsExactly("Qirat, YEMEN");
        assertThat(subject(1).kind()).isEqualTo(SubjectKind.ORGANISATION);
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("6 date-other-calendar");
        assertThat(report.rowsUnderstood()).isEqualTo(7);
    }

    @Test
    void followTheMoneyTargetsAreRead() throws IOException {
        Understood report = read("""
                "id","schema","name","aliases","birth_dates","countries","addresses","identifiers","dataset"
                "Q1","Person","Zeno Muller","Xeno Moller;Зено Мюллер","1968-01-14;1966","ye;it","Qirat","A1047226;216-04","made up"
                "Q2","Vessel","Zeno Star","","","mt","","IMO7406784","made up"
                "Q3","CryptoWallet","abc","","","","","","made up"
                """, "targets.simple.csv");
        assertThat(report.format()).contains(ListFormat.TARGETS_CSV);
        assertThat(names(0)).containsExactly("Zeno Muller", "Xeno Moller", "Зено Мюллер");
        assertThat(dates(subject(0))).containsExactly("1966", "1968-01-14");
        assertThat(subject(0).nationalities()).containsExactlyInAnyOrder("ye", "it");
        assertThat(subject(1).kind()).isEqualTo(SubjectKind.VESSEL);
        assertThat(report.rowsAside()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void followTheMoneyEntitiesAreRead() throws IOException {
        Understood report = read("""
                {"id":"a1","schema":"Address","properties":{"full":["Qirat"]}}
                {"id":"p1","caption":"Zeno Muller","schema":"Person","properties":{"name":["Zeno Muller"],"alias":["Xeno \\u041cюллер"],"weakAlias":["The Miller"],"birthDate":["1968-01-14","1966-02"],"nationality":["ye"],"country":["it"],"gender":["male"],"passportNumber":["A1047226"],"birthPlace":["Qirat"],"position":["miller"]}}
                {"id":"p2","schema":"Person","properties":{"firstName":["Zena"],"lastName":["Muller"],"country":["it"]}}
                {"id":"p3","schema":"Person","properties":{"name":["Cut Off"
                [1,2]
                {"schema":"Person","properties":{"name":["Without Id"]}}
                {"id":"p4","schema":"Person","properties":{}}
                """, "entities.ftm.json");
        assertThat(report.format()).contains(ListFormat.ENTITIES_JSON);
        assertThat(names(0)).containsExactly("Zeno Muller", "Xeno Мюллер", "~The Miller");
        assertThat(subject(0).nationalities()).containsExactly("ye");
        assertThat(subject(0).birthPlaces()).containsExactly("Qirat");
        assertThat(names(1)).containsExactly("Zena Muller");
        assertThat(subject(1).nationalities()).containsExactly("it");
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("4 row-unreadable", "5 row-unreadable", "6 row-unreadable", "7 entry-without-name");
        assertThat(report.rows()).isEqualTo(7);
        assertThat(report.rowsUnderstood()).isEqualTo(2);
        assertThat(report.rowsAside()).isEqualTo(1);
    }

    @Test
    void limensOwnFormIsReadAndAnEntryThatComesAgainIsPutTogether() throws IOException {
        Understood report = read("""
                # a remark
                7\twanted\tZeno Muller\t1968-01-14\tYEM\tM\tA1047226\tgood\tarrest\tarmed
                7\twanted\tThe Miller\t1966\t\t\t\tweak
                8\twanted\tZeno Star\t\t\t\t7406784\t\t\t\tvessel
                7\twanted\tXeno Moller\t\t\t\t\t\t\t\t\tQirat
                9\twanted
                """, "list.tsv");
        assertThat(report.format()).contains(ListFormat.LIMEN);
        assertThat(names(0)).containsExactly("Zeno Muller", "~The Miller", "Xeno Moller");
        assertThat(entries.entries().getFirst().category()).isEqualTo(Category.ARREST);
        assertThat(entries.entries().getFirst().note()).isEqualTo("armed");
        assertThat(subject(0).birthPlaces()).containsExactly("Qirat");
        assertThat(subject(1).kind()).isEqualTo(SubjectKind.VESSEL);
        assertThat(report.entriesAgain()).isEqualTo(1);
        assertThat(report.entriesTotal()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactlyInAnyOrder("5 entry-again", "6 row-unreadable");
    }

    @Test
    void everyRowOfOurOwnFormIsUnderstoodOrNamedWithItsLine() throws IOException {
        String list = """
                1\twanted\tAnna Novakova\t1970-02-31
                2\twanted
                3\twanted\t😀
                4\tother\tBerta Novakova
                5\twanted\tClara Novakova\tyesterday\tMordor\tQ\t\t\tthug
                """;
        Understood report = SubjectListReader.of("wanted").fromLine(2).read(bytes(list), "list.tsv", entries);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.rowsUnderstood()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly(
                        "2 date-impossible",
                        "3 row-unreadable",
                        "4 name-without-letters",
                        "4 row-unreadable",
                        "5 row-unreadable",
                        "6 date-unreadable",
                        "6 nationality-unknown",
                        "6 sex-unknown",
                        "6 category-unknown");
        assertThat(dates(subject(0))).containsExactly("1970-02");
    }

    @Test
    void anEmptyListIsAnEmptyList() throws IOException {
        Understood report = read("", "list.tsv");
        assertThat(report.rows()).isZero();
        assertThat(report.complete()).isTrue();
        assertThat(entries.subjects()).isEmpty();
    }

    @Test
    void aFileOfNoKnownFormIsSaidToBeOne() throws IOException {
        Understood report = read("Dear colleagues,\nplease find below\n", "letter.txt");
        assertThat(report.format()).isEmpty();
        assertThat(report.complete()).isFalse();
        assertThat(report.problems()).extracting(p -> p.problem().code()).containsExactly("format-unknown");
        assertThat(entries.subjects()).isEmpty();
    }

    @Test
    void theReportIsReadable() throws IOException {
        Understood report = read("7\twanted\tZeno Muller\t31.2.1970\n8\twanted\t😀\n", "list.tsv");
        assertThat(report.lines(20))
                .containsExactly(
                        "Limen's own tab-separated form; UTF-8, 45 bytes",
                        "1 of 2 rows understood, 0 are of no one to screen, 1 left out",
                        "1 person",
                        "  1 names",
                        "  1 names without a letter",
                        "  1 partial dates of birth, ranges as each of their years",
                        "  1 persons with a date of birth",
                        "problems: 1 date-impossible, 1 name-without-letters, 1 row-unreadable",
                        "  line 1: '1970-02-31' is not in the calendar; read as 1970-02",
                        "  line 2: the name '😀' has no letter to compare",
                        "  line 2: has no letters in its name");
    }

    private Understood read(String text, String fileName) throws IOException {
        return SubjectListReader.of("").read(bytes(text), fileName, entries);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ListedSubject subject(int index) {
        return entries.subjects().get(index);
    }

    /// Names in their order, the weak ones with a tilde.
    private List<String> names(int index) {
        return subject(index).names().stream().map(SubjectListReaderTest::shown).toList();
    }

    private static String shown(ListedName name) {
        return (name.isWeak() ? "~" : "") + name.text();
    }

    private static List<String> dates(ListedSubject subject) {
        return subject.birthDates().stream().map(Object::toString).toList();
    }
}
