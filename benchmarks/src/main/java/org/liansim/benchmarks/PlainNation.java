package org.liansim.benchmarks;

import java.util.Arrays;
import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;
import org.liansim.scenario.Criticality;

/**
 * The floor to compare a nation with: the weekly reviews of firms, their orders and deliveries, written down as loops over
 * plain arrays for this one model. It has the same links, forecasts, inputs, rationing, sampled delays and shares, a record
 * of 256 bytes a firm and of 64 bytes a link side, but no kernel, no order of events within a day, no accounts and no
 * recorder.
 */
final class PlainNation {
    private static final int FIRM = 32;
    private static final int STOCK = 0;
    private static final int FAST = 1;
    private static final int SLOW = 2;
    private static final int IN_PROCESS = 3;
    private static final int BACKLOG = 4;
    private static final int CAPACITY = 5;
    private static final int DEMAND = 6;
    private static final int COVER = 7;
    private static final int STARTED = 8;
    private static final int SHIPPED = 9;
    private static final int ORDERED = 10;
    private static final int ON_TIME = 11;
    private static final int USED = 12;
    private static final int SAVED = 13;
    private static final int SOLD = 14;

    private static final int INPUT = 4;
    private static final int HELD = 0;
    private static final int SHARE_OF_OUTPUT = 1;
    private static final int COVER_DAYS = 2;
    private static final int CRITICALITY = 3;

    private static final int BUYER = 8;
    private static final int ARRIVED = 0;
    private static final int ON_ORDER = 1;
    private static final int SHARE = 2;
    private static final int CONTRACT = 3;
    private static final int ORDER_MEAN = 4;
    private static final int RECEIPT_MEAN = 5;

    private static final int SUPPLIER = 8;
    private static final int ASKED = 0;
    private static final int OWED = 1;
    private static final int CLAIM = 2;
    private static final int GIVEN = 3;

    private static final int WEEK = 7;
    private static final double OUTSTANDING = 2;
    private static final double FAST_WEIGHT = WEEK / 28.0;
    private static final double SLOW_WEIGHT = WEEK / 182.0;
    private static final double SHARE_WEIGHT = WEEK / 56.0;
    private static final double CORRECTION = 4;
    private static final double TRANSIT_DAYS = 3;

    private final Network network;
    private final double[] firm;
    private final double[] input;
    private final double[] buyer;
    private final double[] supplier;
    private final long[] key;
    /** Firms by the day of the week on which they review, in their order. */
    private final int[][] reviewing = new int[WEEK][];

    private final Quantiles rest = Quantiles.logNormal(TRANSIT_DAYS / 2, 0.6);
    private final DayRing messages;
    private int day;
    private long events;

    PlainNation(Network network) {
        this.network = network;
        firm = new double[network.firms * FIRM];
        input = new double[network.inputProduct.length * INPUT];
        buyer = new double[network.linkSupplier.length * BUYER];
        supplier = new double[network.linkSupplier.length * SUPPLIER];
        key = new long[network.linkSupplier.length];
        messages = new DayRing(network.firms);
        setReviewDays();
        for (int i = 0; i < network.firms; i++) {
            start(i);
        }
        for (int slot = 0; slot < key.length; slot++) {
            key[slot] = KeyedRandom.key(1, slot, "delivery", "plain");
        }
    }

    private void setReviewDays() {
        long phases = KeyedRandom.key(1, 0, "phase", "plain");
        int[] count = new int[WEEK];
        for (int i = 0; i < network.firms; i++) {
            int weekday = (int) (KeyedRandom.uniform(phases, i) * WEEK);
            if (count[weekday] == 0) {
                reviewing[weekday] = new int[network.firms];
            }
            reviewing[weekday][count[weekday]++] = i;
        }
        for (int weekday = 0; weekday < WEEK; weekday++) {
            reviewing[weekday] = Arrays.copyOf(reviewing[weekday], count[weekday]);
        }
    }

    private void start(int i) {
        double output = network.output[i];
        int row = i * FIRM;
        firm[row + FAST] = output;
        firm[row + SLOW] = output;
        firm[row + COVER] = 10;
        firm[row + STOCK] = 10 * output;
        firm[row + IN_PROCESS] = WEEK * output;
        firm[row + CAPACITY] = network.capacity[i];
        for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
            firm[row + DEMAND] += network.demandBase[slot];
        }
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            double use = network.inputShare[k] * output;
            input[k * INPUT + SHARE_OF_OUTPUT] = network.inputShare[k];
            input[k * INPUT + COVER_DAYS] = 15;
            input[k * INPUT + HELD] = 15 * use;
            input[k * INPUT + CRITICALITY] = network.inputCriticality[k];
            for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
                double part = WEEK * use * network.linkShare[link];
                int side = link * BUYER;
                buyer[side + SHARE] = network.linkShare[link];
                buyer[side + CONTRACT] = network.linkShare[link];
                buyer[side + ORDER_MEAN] = part;
                buyer[side + RECEIPT_MEAN] = part;
                buyer[side + ON_ORDER] = OUTSTANDING * part;
                buyer[side + ARRIVED] = part;
                supplier[network.linkSupplierSlot[link] * SUPPLIER + ASKED] = part;
                supplier[network.linkSupplierSlot[link] * SUPPLIER + CLAIM] = part;
            }
        }
    }

    /** Reviews, orders and deliveries so far. */
    long events() {
        return events;
    }

    /** Runs one more week. */
    void week() {
        for (int end = day + WEEK; day < end; day++) {
            day();
        }
    }

    private void day() {
        messages.open(day);
        int[] today = reviewing[day % WEEK];
        int at = 0;
        for (int block = 0; block < messages.blocks(); block++) {
            take(messages.start(block), messages.start(block + 1));
            for (; at < today.length && messages.blockOf(today[at]) == block; at++) {
                review(today[at]);
            }
        }
        events += messages.size() + today.length;
    }

    private void take(int from, int to) {
        long[] words = messages.words();
        for (int at = from; at < to; at += 2) {
            double amount = Double.longBitsToDouble(words[at + 1]);
            int slot = DayRing.slot(words[at]);
            if (DayRing.isOrder(words[at])) {
                supplier[slot * SUPPLIER + ASKED] += amount;
            } else {
                buyer[slot * BUYER + ARRIVED] += amount;
            }
        }
    }

    private void review(int i) {
        int row = i * FIRM;
        int inputs = network.inputStart[i];
        int lastInput = network.inputStart[i + 1];
        for (int k = inputs; k < lastInput; k++) {
            receive(k);
        }
        double stock = firm[row + STOCK] + firm[row + IN_PROCESS];
        double owed = takeOrders(i, row);
        double shipped = Math.min(stock, owed);
        ship(i, row, owed, shipped);
        firm[row + STOCK] = stock - shipped;
        firm[row + IN_PROCESS] = start(row, inputs, lastInput);
        for (int k = inputs; k < lastInput; k++) {
            if (day / WEEK % 4 == 0 && network.linkStart[k + 1] - network.linkStart[k] > 1) {
                adjustShares(k);
            }
            order(row, k);
        }
    }

    private void receive(int k) {
        double sum = 0;
        for (int side = network.linkStart[k] * BUYER; side < network.linkStart[k + 1] * BUYER; side += BUYER) {
            double amount = buyer[side + ARRIVED];
            buyer[side + RECEIPT_MEAN] += SHARE_WEIGHT * (amount - buyer[side + RECEIPT_MEAN]);
            buyer[side + ARRIVED] = 0;
            buyer[side + ON_ORDER] -= amount;
            sum += amount;
        }
        input[k * INPUT + HELD] += sum;
    }

    private double takeOrders(int i, int row) {
        double orders = WEEK * firm[row + DEMAND];
        double owed = firm[row + BACKLOG] + orders;
        for (int side = network.supplierStart[i] * SUPPLIER;
                side < network.supplierStart[i + 1] * SUPPLIER;
                side += SUPPLIER) {
            double amount = supplier[side + ASKED];
            supplier[side + ASKED] = 0;
            orders += amount;
            owed += supplier[side + OWED] += amount;
        }
        firm[row + ORDERED] += orders;
        double perDay = orders / WEEK;
        firm[row + FAST] += FAST_WEIGHT * (perDay - firm[row + FAST]);
        firm[row + SLOW] += SLOW_WEIGHT * (perDay - firm[row + SLOW]);
        return owed;
    }

    private void ship(int i, int row, double owed, double shipped) {
        double part = owed > 0 ? shipped / owed : 0;
        double toFirms = 0;
        for (int slot = network.supplierStart[i]; slot < network.supplierStart[i + 1]; slot++) {
            int side = slot * SUPPLIER;
            double amount = part * supplier[side + OWED];
            if (amount > 0) {
                supplier[side + OWED] -= amount;
                supplier[side + GIVEN] += amount;
                toFirms += amount;
                double days = TRANSIT_DAYS / 2 + rest.at(KeyedRandom.uniform(key[slot], day));
                messages.add(
                        day + 1 + (int) days, network.supplierBuyer[slot], network.supplierLink[slot], amount, false);
            }
        }
        double sold = shipped - toFirms;
        firm[row + SOLD] += sold;
        firm[row + BACKLOG] = Math.max(0, firm[row + BACKLOG] + WEEK * firm[row + DEMAND] - sold);
        firm[row + SHIPPED] += shipped;
        firm[row + ON_TIME] += shipped;
    }

    private double start(int row, int inputs, int lastInput) {
        double gap = firm[row + COVER] * firm[row + SLOW] - firm[row + STOCK] + firm[row + BACKLOG];
        double planned = Math.min(WEEK * firm[row + CAPACITY], Math.max(0, WEEK * firm[row + FAST] + gap / CORRECTION));
        double critical = planned;
        double important = planned;
        for (int at = inputs * INPUT; at < lastInput * INPUT; at += INPUT) {
            double makes = input[at + HELD];
            double share = input[at + SHARE_OF_OUTPUT];
            if (input[at + CRITICALITY] == Criticality.CRITICAL.ordinal()) {
                critical = makes < critical * share ? makes / share : critical;
            } else if (makes < important * share) {
                important = makes / share;
            }
        }
        double batch = important < planned ? Math.min(critical, (important + planned) / 2) : critical;
        for (int at = inputs * INPUT; at < lastInput * INPUT; at += INPUT) {
            double need = input[at + SHARE_OF_OUTPUT] * batch;
            double taken = Math.min(input[at + HELD], need);
            input[at + HELD] -= taken;
            firm[row + USED] += taken;
            firm[row + SAVED] += need - taken;
        }
        firm[row + STARTED] += batch;
        return batch;
    }

    private void order(int row, int k) {
        int first = network.linkStart[k];
        int last = network.linkStart[k + 1];
        double onOrder = 0;
        double outstanding = 0;
        for (int side = first * BUYER; side < last * BUYER; side += BUYER) {
            onOrder += buyer[side + ON_ORDER];
            outstanding += buyer[side + SHARE] * OUTSTANDING;
        }
        int cell = k * INPUT;
        double share = input[cell + SHARE_OF_OUTPUT];
        double target = share * firm[row + SLOW] * (input[cell + COVER_DAYS] + WEEK * outstanding);
        double gap = target - WEEK * share * firm[row + SLOW] - input[cell + HELD] - onOrder;
        double amount = Math.max(0, WEEK * share * firm[row + FAST] + gap / CORRECTION);
        for (int link = first; link < last; link++) {
            int side = link * BUYER;
            double part = amount * buyer[side + SHARE];
            buyer[side + ORDER_MEAN] += SHARE_WEIGHT * (part - buyer[side + ORDER_MEAN]);
            if (part > 0) {
                buyer[side + ON_ORDER] += part;
                messages.add(day + 1, network.linkSupplier[link], network.linkSupplierSlot[link], part, true);
            }
        }
    }

    private void adjustShares(int k) {
        int first = network.linkStart[k] * BUYER;
        int last = network.linkStart[k + 1] * BUYER;
        double received = 0;
        double ordered = 0;
        for (int side = first; side < last; side += BUYER) {
            received += buyer[side + RECEIPT_MEAN];
            ordered += buyer[side + ORDER_MEAN];
        }
        if (received <= 0 || ordered <= 0) {
            return;
        }
        double weights = 0;
        for (int side = first; side < last; side += BUYER) {
            double mean = buyer[side + ORDER_MEAN];
            double relative = mean > 0 ? buyer[side + RECEIPT_MEAN] / (mean * received / ordered) : 1;
            double weight = buyer[side + CONTRACT] * Math.max(0, 1 + 0.5 * (relative - 1));
            buyer[side + SHARE] = weight;
            weights += weight;
        }
        for (int side = first; side < last; side += BUYER) {
            buyer[side + SHARE] = weights > 0 ? buyer[side + SHARE] / weights : buyer[side + CONTRACT];
        }
    }
}
