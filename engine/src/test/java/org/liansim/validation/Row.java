package org.liansim.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the validation document.
 *
 * @param section heading
 * @param number number of the case, unique; orders the lines
 * @param name what is compared
 * @param source where the known answer comes from
 * @param values known answer, result and closeness, as written
 */
record Row(String section, String number, String name, String source, List<String> values) {
    private static final int COLUMNS = 7;

    static Row of(String section, Case subject, Claim claim) {
        List<String> values = List.of(claim.known(), number(claim.got(), 10), claim.closeness());
        return new Row(section, subject.number(), subject.name(), subject.source(), values);
    }

    /** A number with a few significant digits, the same on every machine. */
    static String number(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e15;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** One line of CSV. */
    String csv() {
        List<String> cells = new ArrayList<>(List.of(section, number, name, source));
        cells.addAll(values);
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }

    static Row parse(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                if (quoted && cell.length() > 0) {
                    cell.append(c);
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException("not a row of " + COLUMNS + " cells: " + csv);
        }
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.subList(4, COLUMNS));
    }

    /** One line of a Markdown table. */
    String markdown() {
        List<String> cells = new ArrayList<>(List.of(number, name));
        cells.addAll(values);
        cells.add(source);
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(each -> each.replace("|", "\\|")).toList()) + " |";
    }
}
