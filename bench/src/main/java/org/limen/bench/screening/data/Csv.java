package org.limen.bench.screening.data;

import java.util.ArrayList;
import java.util.List;

/// Comma-separated text with quotes as RFC 4180 has them; a quoted cell may hold line ends.
final class Csv {
    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        var csv = new Csv(text);
        var rows = new ArrayList<List<String>>();
        while (csv.at < text.length()) {
            rows.add(csv.row());
        }
        return rows;
    }

    private List<String> row() {
        var row = new ArrayList<String>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            row.add(cell());
        }
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return row;
    }

    private String cell() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.append(plain()).toString();
            }
        }
        return cell.toString();
    }
}
