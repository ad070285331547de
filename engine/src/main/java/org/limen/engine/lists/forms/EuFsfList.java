package org.limen.engine.lists.forms;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.Counted;
import org.limen.engine.lists.forms.EuActs.Columns;
import org.limen.engine.lists.text.DelimitedRows;
import org.limen.engine.lists.text.DelimitedRows.Row;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.ListedName.Quality;
import org.limen.engine.screening.SubjectKind;

/// The EU's consolidated financial sanctions file in its CSV form: semicolons, and one row for each name,
/// address, birth date, document or citizenship of an entity, those of one entity behind each other.
final class EuFsfList {
    private static final Set<String> USED = Set.of(
            "fileGenerationDate",
            "Entity_LogicalId",
            "Entity_EU_ReferenceNumber",
            "Entity_SubjectType",
            "Entity_SubjectType_ClassificationCode",
            "NameAlias_LastName",
            "NameAlias_FirstName",
            "NameAlias_MiddleName",
            "NameAlias_WholeName",
            "NameAlias_Gender",
            "BirthDate_BirthDate",
            "BirthDate_Day",
            "BirthDate_Month",
            "BirthDate_Year",
            "BirthDate_YearRangeFrom",
            "BirthDate_YearRangeTo",
            "BirthDate_Circa",
            "BirthDate_CalendarType",
            "BirthDate_Place",
            "BirthDate_City",
            "BirthDate_Region",
            "BirthDate_CountryDescription",
            "BirthDate_CountryIso2Code",
            "Identification_Number",
            "Identification_LatinNumber",
            "Citizenship_CountryIso2Code",
            "Citizenship_CountryDescription");

    private final Import from;
    private final Columns columns;
    private @Nullable Gathering current;

    private EuFsfList(Import from, Columns columns) {
        this.from = from;
        this.columns = columns;
    }

    static String read(Import from) throws IOException {
        TextLines lines = from.lines();
        var rows = new DelimitedRows(lines, ';', from.tally());
        Row header = rows.next();
        if (header != null) {
            rows.expect(header.cells().size());
            var list = new EuFsfList(from, new Columns(header));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                list.read(row);
            }
            list.finish();
        }
        return lines.encoding().title();
    }

    private void read(Row row) {
        from.tally().row();
        String id = columns.cell(row, "Entity_LogicalId");
        if (id.isEmpty()) {
            from.tally().leaveOut(row.line(), "row-unreadable", null, "has no Entity_LogicalId");
            return;
        }
        if (current == null || !current.id().equals(id)) {
            finish();
            current = from.gathering(id, kind(row), row.line());
        }
        name(current, row);
        birth(current, row);
        others(current, row);
        columns.others(row, USED).stream()
                .filter(column -> !column.contains("Regulation") && !column.endsWith("LogicalId"))
                .forEach(from.tally()::aside);
    }

    private void finish() {
        if (current != null) {
            from.give(current);
        }
        current = null;
    }

    /// The two columns of the subject's type have been published in either order.
    private SubjectKind kind(Row row) {
        String type =
                columns.cell(row, "Entity_SubjectType") + columns.cell(row, "Entity_SubjectType_ClassificationCode");
        return type.toLowerCase(java.util.Locale.ROOT).contains("person") || type.equals("P")
                ? SubjectKind.PERSON
                : SubjectKind.ORGANISATION;
    }

    private void name(Gathering entry, Row row) {
        String whole = columns.cell(row, "NameAlias_WholeName");
        String parts = joined(row, " ", "NameAlias_FirstName", "NameAlias_MiddleName", "NameAlias_LastName");
        String name = whole.isEmpty() ? parts : whole;
        if (!name.isEmpty()) {
            entry.name(row.line(), name, Quality.GOOD);
        }
        entry.sex(row.line(), columns.cell(row, "NameAlias_Gender"));
    }

    private void birth(Gathering entry, Row row) {
        String calendar = columns.cell(row, "BirthDate_CalendarType");
        String date = date(row);
        if (!date.isEmpty() && !calendar.isEmpty() && !calendar.equalsIgnoreCase("gregorian")) {
            from.tally().count(Counted.DATES_UNREADABLE);
            from.tally()
                    .warn(
                            row.line(),
                            "date-other-calendar",
                            "birthDate",
                            "'" + date + "' is of the calendar " + calendar);
        } else {
            boolean circa = columns.cell(row, "BirthDate_Circa").equalsIgnoreCase("true");
            entry.birthDate(row.line(), circa && !date.isEmpty() ? "circa " + date : date);
        }
        String state = columns.cell(row, "BirthDate_CountryDescription");
        String known = state.equalsIgnoreCase("unknown") ? "" : state;
        String place = joined(row, ", ", "BirthDate_Place", "BirthDate_City", "BirthDate_Region");
        entry.birthPlace(place.isEmpty() || known.isEmpty() ? place + known : place + ", " + known);
    }

    private String date(Row row) {
        String date = columns.cell(row, "BirthDate_BirthDate");
        if (!date.isEmpty()) {
            return date;
        }
        String from = columns.cell(row, "BirthDate_YearRangeFrom");
        if (!from.isEmpty()) {
            return from + " to " + columns.cell(row, "BirthDate_YearRangeTo");
        }
        String year = columns.cell(row, "BirthDate_Year");
        String month = columns.cell(row, "BirthDate_Month");
        String day = columns.cell(row, "BirthDate_Day");
        return year.isEmpty() || month.isEmpty() ? year : (day.isEmpty() ? "" : day + ".") + month + "." + year;
    }

    private void others(Gathering entry, Row row) {
        for (String column : List.of("Identification_Number", "Identification_LatinNumber")) {
            String number = columns.cell(row, column);
            entry.documents(row.line(), "", number.isEmpty() ? List.of() : List.of(number));
        }
        String code = columns.cell(row, "Citizenship_CountryIso2Code");
        String state = columns.cell(row, "Citizenship_CountryDescription");
        entry.nationality(row.line(), code.isEmpty() || code.equals("00") ? state : code);
    }

    private String joined(Row row, String between, String... names) {
        return Stream.of(names)
                .map(name -> columns.cell(row, name))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(between));
    }
}
