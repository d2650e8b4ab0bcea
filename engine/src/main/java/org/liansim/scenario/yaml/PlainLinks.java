package org.liansim.scenario.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.liansim.scenario.TableReader;

/**
 * The rows of a table of links whose cells are plain: three columns, no quotes, no blanks, every name known. All
 * processors read parts of it; what they leave does not depend on their number. Any other table is left to {@link
 * TableReader}, which tells what is wrong and where.
 */
final class PlainLinks {
    private static final int PART_BYTES = 1 << 22;
    /** Digits of a number that are exact in a double. */
    private static final int MOST_DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final byte[] text;
    private final FirmNames names;
    private final boolean areShares;
    private final int supplierColumn;
    private final int buyerColumn;
    private final List<Part> parts = new ArrayList<>();

    private PlainLinks(byte[] text, FirmNames names, List<String> header) {
        this.text = text;
        this.names = names;
        areShares = header.contains("share");
        supplierColumn = header.indexOf("supplier");
        buyerColumn = header.indexOf("buyer");
    }

    /** Reads a table; empty when it is not plain. */
    static Optional<PlainLinks> read(byte[] text, FirmNames names) {
        int end = lineEnd(text, 0);
        List<String> header = List.of(
                new String(text, 0, end, StandardCharsets.UTF_8).stripTrailing().split(",", -1));
        List<String> sorted = header.stream().sorted().toList();
        if (!sorted.equals(List.of("buyer", "share", "supplier"))
                && !sorted.equals(List.of("buyer", "supplier", "value"))) {
            return Optional.empty();
        }
        PlainLinks links = new PlainLinks(text, names, header);
        return links.readParts(end) ? Optional.of(links) : Optional.empty();
    }

    private boolean readParts(int from) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int begin = from; begin < text.length; ) {
                int end = lineEnd(text, (int) Math.min(text.length, (long) begin + PART_BYTES));
                Part part = new Part(begin, end);
                parts.add(part);
                results.add(threads.submit(part::read));
                begin = end + 1;
            }
            boolean all = true;
            for (Future<Boolean> result : results) {
                all &= result.get();
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the table cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Whether the amounts are shares, not values. */
    boolean areShares() {
        return areShares;
    }

    int rows() {
        return parts.stream().mapToInt(part -> part.rows).sum();
    }

    /** Hands on all rows in the order of the table. */
    void forEach(Row row) {
        for (Part part : parts) {
            for (int at = 0; at < part.rows; at++) {
                row.link(part.supplier[at], part.buyer[at], part.amount[at]);
            }
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Row {
        void link(int supplier, int buyer, double amount);
    }

    /** Whole lines of the table. */
    private final class Part {
        private final int from;
        private final int to;
        private int rows;
        private int[] supplier = new int[1 << 10];
        private int[] buyer = new int[1 << 10];
        private double[] amount = new double[1 << 10];
        private int buyerFrom;
        private int buyerTo;
        private int lastBuyer;

        Part(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Reads the lines; tells whether all are plain. */
        boolean read() {
            int at = from;
            while (at < to) {
                int end = lineEnd(text, at);
                int last = end > at && text[end - 1] == '\r' ? end - 1 : end;
                if (last > at && !line(at, last)) {
                    return false;
                }
                at = end + 1;
            }
            return true;
        }

        private boolean line(int begin, int end) {
            int first = comma(begin, end);
            int second = comma(first + 1, end);
            if (second >= end || comma(second + 1, end) < end) {
                return false;
            }
            int from = Integer.MIN_VALUE;
            int buys = Integer.MIN_VALUE;
            double number = Double.NaN;
            for (int column = 0; column < 3; column++) {
                int cell = column == 0 ? begin : column == 1 ? first + 1 : second + 1;
                int cellEnd = column == 0 ? first : column == 1 ? second : end;
                if (column == supplierColumn) {
                    from = names.row(text, cell, cellEnd);
                } else if (column == buyerColumn) {
                    buys = buyerRow(cell, cellEnd);
                } else {
                    number = number(cell, cellEnd);
                }
            }
            boolean isPlain = from != Integer.MIN_VALUE && buys >= 0 && number > 0 && (!areShares || number <= 1);
            if (isPlain) {
                keep(from, buys, number);
            }
            return isPlain;
        }

        private int comma(int begin, int end) {
            int at = begin;
            while (at < end && text[at] != ',') {
                at++;
            }
            return at;
        }

        /** Most tables give the links of a buyer one after another. */
        private int buyerRow(int begin, int end) {
            if (!Arrays.equals(text, begin, end, text, buyerFrom, buyerTo)) {
                buyerFrom = begin;
                buyerTo = end;
                lastBuyer = names.row(text, begin, end);
            }
            return lastBuyer;
        }

        private double number(int begin, int end) {
            long digits = 0;
            int point = -1;
            for (int at = begin; at < end; at++) {
                byte c = text[at];
                if (c == '.' && point < 0 && at > begin && at < end - 1) {
                    point = at;
                } else if (c >= '0' && c <= '9' && end - begin <= MOST_DIGITS) {
                    digits = 10 * digits + c - '0';
                } else {
                    return TableReader.parsed(new String(text, begin, end - begin, StandardCharsets.UTF_8).strip());
                }
            }
            return point < 0 ? digits : digits / POWERS[end - 1 - point];
        }

        private void keep(int from, int buys, double number) {
            if (rows == supplier.length) {
                supplier = Arrays.copyOf(supplier, 2 * rows);
                buyer = Arrays.copyOf(buyer, 2 * rows);
                amount = Arrays.copyOf(amount, 2 * rows);
            }
            supplier[rows] = from;
            buyer[rows] = buys;
            amount[rows++] = number;
        }
    }
}
