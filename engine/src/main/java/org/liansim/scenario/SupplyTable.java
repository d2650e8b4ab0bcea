package org.liansim.scenario;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Firms and links of a scenario whose network is given, not drawn, in columns: there may be millions. They have been held
 * against the products: every name is known, every link carries an input of its buyer, and the shares of an input's links
 * sum to 1, of a service's to at most 1.
 */
public final class SupplyTable {
    private static final String NATIONAL = "national/";
    private static final String ABROAD = "abroad/";
    private static final int SALES = 4;

    /** Products and zones by number, in the order in which firms and links first name them. */
    private final Words words = new Words();

    private final Map<String, Integer> rows = new HashMap<>();
    private int firms;
    private String[] name = new String[64];
    private int[] product = new int[64];
    private int[] zone = new int[64];
    private double[] weight = new double[64];
    private double[] sales = new double[64 * SALES];

    private int links;
    /** A firm's row, or for an outside supplier the complement of twice the product's number, one more for abroad. */
    private int[] supplier = new int[64];

    private int[] buyer = new int[64];
    private double[] share = new double[64];

    /** An empty table. */
    public SupplyTable() {}

    /**
     * A table of some firms and links.
     *
     * @param firms firms; links name them
     */
    public SupplyTable(List<Firm> firms, List<Link> links) {
        firms.forEach(this::add);
        links.forEach(link -> add(supplierRow(link.supplier), firmRow(link.buyer), link.share));
    }

    /**
     * One firm.
     *
     * @param name stable name, unique
     * @param product id of what it makes
     * @param zone id of its zone
     * @param weight how many real firms it stands for, above 0
     * @param sales what it sells and can make
     */
    public record Firm(String name, String product, String zone, double weight, Sales sales) {}

    /**
     * What a firm sells to buyers that are no firms of the network, and what it can make.
     *
     * @param local final demand in the city [yuan/day], at least 0
     * @param national final demand in other parts of the country [yuan/day], at least 0
     * @param export final demand abroad [yuan/day], at least 0
     * @param capacity capacity [yuan/day], NaN when it follows from the output at rest
     */
    public record Sales(double local, double national, double export, double capacity) {}

    /**
     * One link.
     *
     * @param supplier name of a firm, or of an outside supplier: {@code national/} or {@code abroad/} and a product id
     * @param buyer name of a firm
     * @param share share in what the buyer uses of the supplier's product, above 0, at most 1
     */
    public record Link(String supplier, String buyer, double share) {}

    /** Adds a firm; tells whether its name is new. */
    public boolean add(Firm firm) {
        if (rows.putIfAbsent(firm.name, firms) != null) {
            return false;
        }
        if (firms == name.length) {
            int length = 2 * firms;
            name = Arrays.copyOf(name, length);
            product = Arrays.copyOf(product, length);
            zone = Arrays.copyOf(zone, length);
            weight = Arrays.copyOf(weight, length);
            sales = Arrays.copyOf(sales, length * SALES);
        }
        name[firms] = firm.name;
        product[firms] = words.number(firm.product);
        zone[firms] = words.number(firm.zone);
        weight[firms] = firm.weight;
        int at = firms * SALES;
        sales[at] = firm.sales.local;
        sales[at + 1] = firm.sales.national;
        sales[at + 2] = firm.sales.export;
        sales[at + 3] = firm.sales.capacity;
        firms++;
        return true;
    }

    /**
     * Adds a link.
     *
     * @param supplierRow see {@link #supplierRow}
     * @param buyerRow row of a firm
     */
    public void add(int supplierRow, int buyerRow, double linkShare) {
        if (links == supplier.length) {
            supplier = Arrays.copyOf(supplier, 2 * links);
            buyer = Arrays.copyOf(buyer, 2 * links);
            share = Arrays.copyOf(share, 2 * links);
        }
        supplier[links] = supplierRow;
        buyer[links] = buyerRow;
        share[links++] = linkShare;
    }

    /** Row of a firm; -1 when there is none of this name. */
    public int firmRow(String firm) {
        return rows.getOrDefault(firm, -1);
    }

    /** Row of a firm, or a negative number for the name of an outside supplier; one of an unknown firm is refused. */
    public int supplierRow(String supplierName) {
        if (supplierName.startsWith(NATIONAL)) {
            return ~(2 * words.number(supplierName.substring(NATIONAL.length())));
        }
        if (supplierName.startsWith(ABROAD)) {
            return ~(2 * words.number(supplierName.substring(ABROAD.length())) + 1);
        }
        if (!rows.containsKey(supplierName)) {
            throw new IllegalArgumentException("there is no firm '" + supplierName + "'");
        }
        return rows.get(supplierName);
    }

    /** Whether an outside supplier, whose negative row is given, is abroad. */
    public static boolean isAbroad(int supplierRow) {
        return (~supplierRow & 1) == 1;
    }

    /** Number of firms. */
    public int firmCount() {
        return firms;
    }

    /** Number of links. */
    public int linkCount() {
        return links;
    }

    public String name(int firm) {
        return name[firm];
    }

    public String zone(int firm) {
        return words.word(zone[firm]);
    }

    public double weight(int firm) {
        return weight[firm];
    }

    /** What a firm sells and can make. */
    public Sales sales(int firm) {
        int at = firm * SALES;
        return new Sales(sales[at], sales[at + 1], sales[at + 2], sales[at + 3]);
    }

    /** What a firm or an outside supplier sells. */
    public String product(int supplierRow) {
        return words.word(supplierRow >= 0 ? product[supplierRow] : ~supplierRow >> 1);
    }

    /** Supplier of a link: a firm's row, or negative for an outside one. */
    public int supplier(int link) {
        return supplier[link];
    }

    public int buyer(int link) {
        return buyer[link];
    }

    public double share(int link) {
        return share[link];
    }

    /** Firms, in the order of the file. */
    public List<Firm> firms() {
        return new AbstractList<>() {
            @Override
            public Firm get(int row) {
                return new Firm(name[row], product(row), zone(row), weight[row], sales(row));
            }

            @Override
            public int size() {
                return firms;
            }
        };
    }

    /** Links, in the order of the file, followed by those that supply the inputs that no link names. */
    public List<Link> links() {
        return new AbstractList<>() {
            @Override
            public Link get(int link) {
                int row = supplier[link];
                String from = row >= 0 ? name[row] : (isAbroad(row) ? ABROAD : NATIONAL) + product(row);
                return new Link(from, name[buyer[link]], share[link]);
            }

            @Override
            public int size() {
                return links;
            }
        };
    }

    /** Words by number. */
    private static final class Words {
        private final Map<String, Integer> numbers = new HashMap<>();
        private String[] words = new String[16];

        int number(String word) {
            Integer known = numbers.get(word);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            if (number == words.length) {
                words = Arrays.copyOf(words, 2 * number);
            }
            words[number] = word;
            numbers.put(word, number);
            return number;
        }

        String word(int number) {
            return words[number];
        }
    }
}
