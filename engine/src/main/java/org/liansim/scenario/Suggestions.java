package org.liansim.scenario;

import java.util.Collection;
import java.util.Optional;

/** The word that somebody most likely meant. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * The allowed word nearest to a wrong one: the least number of letters inserted, left out, replaced or swapped
     * with a neighbour, upper and lower case being alike. Of equally near words the one that
     * starts like the wrong one for longer is taken, or else the first.
     *
     * @param wrong what was written
     * @param allowed what could have been meant
     * @return empty when nothing is near: more than one mistake in three letters
     */
    public static Optional<String> nearest(String wrong, Collection<String> allowed) {
        String nearest = null;
        int least = Math.max(1, (wrong.length() + 1) / 3);
        for (String candidate : allowed) {
            int distance = distance(wrong, candidate, least);
            boolean nearer = distance < least
                    || distance == least
                            && (nearest == null || commonStart(wrong, candidate) > commonStart(wrong, nearest));
            if (nearer) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && alike(one.charAt(length), other.charAt(length))) {
            length++;
        }
        return length;
    }

    /** Restricted Damerau-Levenshtein distance, case ignored; a difference of case alone counts as none. */
    static int distance(String one, String other) {
        return distance(one, other, one.length());
    }

    /** The distance, or when it is larger than {@code most} any number larger than that. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = alike(one.charAt(i - 1), other.charAt(j - 1));
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && alike(one.charAt(i - 1), other.charAt(j - 2))
                        && alike(one.charAt(i - 2), other.charAt(j - 1))) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most + 1) {
                return Integer.MAX_VALUE;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }

    private static boolean alike(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
