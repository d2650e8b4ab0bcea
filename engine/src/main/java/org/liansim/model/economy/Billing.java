package org.liansim.model.economy;

import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.outcome.Measure;

/**
 * Books what the month's goods, services and wages came to above or below the prices of the base year, at which the
 * chains' own books stand. Both sides of a sale are booked at once and by the same amount.
 */
final class Billing implements Mechanism {
    private final EconomyState state;
    private final Network network;
    /** Account of the buyers of each demand slot. */
    private final int[] market;

    Billing(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        market = new int[network.demandMarket.length];
        for (int slot = 0; slot < market.length; slot++) {
            Region region = network.marketAt(network.demandMarket[slot]).region();
            market[slot] = switch (region) {
                case LOCAL -> state.books.households();
                case NATIONAL -> state.books.national();
                case ABROAD -> state.books.abroad();
            };
        }
    }

    @Override
    public void month(int month) {
        Books books = state.books;
        for (int i : state.known) {
            double rise = state.price[i] - 1;
            int lastSlot = state.activity.hasShipped(i) ? network.supplierStart[i + 1] : network.supplierStart[i];
            for (int slot = network.supplierStart[i]; slot < lastSlot; slot++) {
                double amount = rise * state.activity.shipped(slot);
                if (amount != 0) {
                    books.pay(network.supplierBuyer[slot], i, Flow.PRICE, amount);
                }
            }
            double sold = 0;
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                sold += state.activity.sold(slot);
                books.pay(market[slot], i, Flow.PRICE, rise * state.activity.sold(slot));
            }
            for (int slot = network.supplierStart[i]; slot < lastSlot; slot++) {
                sold += state.activity.shipped(slot);
            }
            state.priceRise[i] += rise * sold;
            double wages = state.activity.of(i, Measure.WAGES);
            books.pay(i, books.households(), Flow.WAGE, (state.wage[network.zone[i]] - 1) * wages);
        }
    }
}
