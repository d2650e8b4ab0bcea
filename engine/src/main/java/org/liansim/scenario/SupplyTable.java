package org.liansim.scenario;

import java.util.List;

/**
 * Firms and links of a scenario whose network is given, not drawn. They have been held against the products: every name
 * is known, every link carries an input of its buyer, and the shares of an input's links sum to 1, of a service's to at
 * most 1.
 *
 * @param firms firms, in the order of the file
 * @param links links, in the order of the file, followed by those that supply the inputs that no link names
 */
public record SupplyTable(List<Firm> firms, List<Link> links) {
    public SupplyTable {
        firms = List.copyOf(firms);
        links = List.copyOf(links);
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
}
