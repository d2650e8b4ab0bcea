package org.liansim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.liansim.comparison.Aim;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.scenario.Suggestions;

/**
 * Reads what is to be known how well, as in {@code output=1%} and {@code output@cluster:automotive=1e8}.
 *
 * @param outcomes outcomes that may be named
 * @param scopes scopes that may be named
 */
record Aims(List<Outcome> outcomes, List<Scope> scopes) {
    List<Aim> parse(List<String> texts) {
        List<Aim> aims = new ArrayList<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            if (equals <= 0) {
                throw new UsageException("--precision " + text + ": write OUTCOME=HALFWIDTH, for example output=1%");
            }
            String name = text.substring(0, equals);
            int at = name.indexOf('@');
            String outcome = at < 0 ? name : name.substring(0, at);
            String scope = at < 0 ? "city" : name.substring(at + 1);
            String number = text.substring(equals + 1);
            boolean relative = number.endsWith("%");
            double width = width(text, relative ? number.substring(0, number.length() - 1) : number);
            aims.add(new Aim(
                    found("outcome", outcome, outcomes, Outcome::id),
                    found("scope", scope, scopes, Scope::id),
                    relative ? width / 100 : width,
                    relative));
        }
        return aims;
    }

    private static double width(String text, String number) {
        double width;
        try {
            width = Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            width = Double.NaN;
        }
        if (width > 0 && width < Double.POSITIVE_INFINITY) {
            return width;
        }
        throw new UsageException("--precision " + text + ": '" + number + "' is not a half width; give a number above 0"
                + " in the unit of the outcome, or a share of the baseline such as 1%");
    }

    /** The member of a name. */
    static <T> T found(String what, String name, List<T> known, Function<T, String> id) {
        return known.stream()
                .filter(each -> id.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> names = known.stream().map(id).toList();
                    String hint = Suggestions.nearest(name, names)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("there are " + String.join(", ", names));
                    return new UsageException("unknown " + what + " '" + name + "'; " + hint);
                });
    }
}
