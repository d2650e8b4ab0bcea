package org.liansim.model.inoue;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The model written for reading, firm by firm over maps, with rationing in rounds as the authors describe it. Uniform
 * stocks, and damage that stays.
 */
final class ReferenceInoueTodo {
    private static final double NOTHING = 1e-20;

    private final InoueNetwork network;
    private final InoueSettings settings;
    private final Disruption disruption;
    private final TreeMap<Integer, TreeMap<Integer, Double>> amount = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, Double>> stock = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, Double>> order = new TreeMap<>();
    private final TreeMap<Integer, TreeMap<Integer, Double>> delivered = new TreeMap<>();
    private final double[] lost;
    final double[] output;
    final double[] finalServed;
    private final double[] finalDemand;

    ReferenceInoueTodo(InoueNetwork network, InoueSettings settings, Disruption disruption) {
        this.network = network;
        this.settings = settings;
        this.disruption = disruption;
        this.lost = new double[network.firms()];
        this.output = network.output.clone();
        this.finalServed = network.finalConsumption.clone();
        this.finalDemand = network.finalConsumption.clone();
        for (int client = 0; client < network.firms(); client++) {
            amount.put(client, new TreeMap<>());
            stock.put(client, new TreeMap<>());
            order.put(client, new TreeMap<>());
            delivered.put(client, new TreeMap<>());
            for (int link = network.start[client]; link < network.start[client + 1]; link++) {
                int supplier = network.supplier[link];
                double a = network.amount[link];
                amount.get(client).put(supplier, a);
                stock.get(client).put(supplier, a * settings.stock().days());
                delivered.get(client).put(supplier, a);
            }
        }
    }

    void runDay(int day) {
        for (int row = 0; row < disruption.damage().firm().length; row++) {
            if (disruption.damage().start()[row] == day) {
                lost[disruption.damage().firm()[row]] = disruption.damage().lost()[row];
            }
        }
        System.arraycopy(network.finalConsumption, 0, finalDemand, 0, network.firms());
        for (int row = 0; row < disruption.demand().firm().length; row++) {
            if (disruption.demand().day()[row] == day) {
                finalDemand[disruption.demand().firm()[row]] =
                        disruption.demand().amount()[row];
            }
        }
        for (int client = 0; client < network.firms(); client++) {
            if (network.output[client] > 0) {
                renewStock(client);
            }
            placeOrders(client);
        }
        double[] demand = finalDemand.clone();
        order.values().forEach(orders -> orders.forEach((supplier, o) -> demand[supplier] += o));
        for (int firm = 0; firm < network.firms(); firm++) {
            produce(firm, demand[firm]);
        }
    }

    private TreeMap<Integer, Double> bySector(TreeMap<Integer, Double> bySupplier) {
        TreeMap<Integer, Double> sums = new TreeMap<>();
        bySupplier.forEach((supplier, value) -> sums.merge(network.sector[supplier], value, Double::sum));
        return sums;
    }

    private void renewStock(int client) {
        TreeMap<Integer, Double> needs = bySector(amount.get(client));
        TreeMap<Integer, Double> held = bySector(stock.get(client));
        for (Map.Entry<Integer, Double> entry : stock.get(client).entrySet()) {
            int sector = network.sector[entry.getKey()];
            double part = held.get(sector) <= NOTHING
                    ? 0
                    : output[client] / network.output[client] * needs.get(sector) / held.get(sector);
            double next = entry.getValue() + delivered.get(client).get(entry.getKey()) - entry.getValue() * part;
            entry.setValue(next <= NOTHING ? 0 : next);
        }
    }

    private void placeOrders(int client) {
        amount.get(client).forEach((supplier, a) -> {
            double wanted = a;
            if (network.output[client] > 0) {
                double needed = a * output[client] / network.output[client];
                double n = settings.stock().days();
                double held = stock.get(client).get(supplier);
                double gap = switch (settings.orders()) {
                    case NORMAL -> n * needed - held;
                    case KEEP_INITIAL_TARGET -> n * a - held;
                    case IGNORE_SURPLUS -> Math.max(0, n * needed - held);
                };
                wanted = Math.max(0, needed + gap / settings.stock().adjustment());
            }
            order.get(client).put(supplier, wanted);
        });
    }

    private void produce(int firm, double demand) {
        double most = (1 - lost[firm]) * network.output[firm];
        TreeMap<Integer, Double> needs = bySector(amount.get(firm));
        for (Map.Entry<Integer, Double> held : bySector(stock.get(firm)).entrySet()) {
            most = Math.min(most, held.getValue() / needs.get(held.getKey()) * network.output[firm]);
        }
        double made = Math.min(most, demand);
        output[firm] = made;
        double wanted = finalDemand[firm];
        double missing = demand - made;
        switch (settings.rationing()) {
            case PROPORTIONAL -> {
                double part = demand == 0 ? 0 : made / demand;
                finalServed[firm] = part * wanted;
                deliverPart(firm, part);
            }
            case CLIENTS_FIRST -> {
                finalServed[firm] = Math.max(0, wanted - missing);
                deliverPart(firm, wanted >= missing ? 1 : made / (demand - wanted));
            }
            case SMALLEST_FIRST -> {
                double usual = network.finalConsumption[firm];
                double ratio = usual == wanted ? 1 : wanted / usual;
                finalServed[firm] = rounds(firm, made, ratio, usual) * usual;
            }
            case CLIENTS_SMALLEST_FIRST -> {
                finalServed[firm] = Math.max(0, Math.min(wanted, made - (demand - wanted)));
                rounds(firm, made - finalServed[firm], 0, 0);
            }
            default -> throw new IllegalStateException();
        }
    }

    private void deliverPart(int firm, double part) {
        for (int client = 0; client < network.firms(); client++) {
            if (order.get(client).containsKey(firm)) {
                delivered.get(client).put(firm, order.get(client).get(firm) * part);
            }
        }
    }

    /** Deals out multiples of the amounts before the shock, round by round; returns that of final consumers. */
    private double rounds(int firm, double made, double finalRatio, double usualFinal) {
        TreeMap<Integer, Double> open = new TreeMap<>();
        TreeMap<Integer, Double> usual = new TreeMap<>();
        TreeMap<Integer, Double> dealt = new TreeMap<>();
        for (int client = 0; client < network.firms(); client++) {
            if (order.get(client).containsKey(firm)) {
                double a = amount.get(client).get(firm);
                usual.put(client, a);
                dealt.put(client, 0.0);
                double ratio = order.get(client).get(firm) / a;
                open.put(client, ratio <= 1e-12 ? 0 : ratio);
            }
        }
        double finalOpen = finalRatio;
        double finalDealt = 0;
        double left = made;
        while (true) {
            double step = finalOpen > NOTHING ? finalOpen : Double.POSITIVE_INFINITY;
            for (double ratio : open.values()) {
                step = ratio > NOTHING ? Math.min(step, ratio) : step;
            }
            if (step == Double.POSITIVE_INFINITY) {
                break;
            }
            double cost = step * usualFinal;
            for (int client : open.keySet()) {
                cost += step * usual.get(client);
            }
            if (left - cost <= 1e-12 * made) {
                double sharing = finalOpen > NOTHING ? usualFinal : 0;
                for (Map.Entry<Integer, Double> entry : open.entrySet()) {
                    sharing += entry.getValue() > NOTHING ? usual.get(entry.getKey()) : 0;
                }
                double more = sharing <= 0 ? 0 : left / sharing;
                open.forEach((client, ratio) -> dealt.merge(client, ratio > NOTHING ? more : 0, Double::sum));
                finalDealt += finalOpen > NOTHING ? more : 0;
                break;
            }
            left -= cost;
            for (Iterator<Map.Entry<Integer, Double>> i = open.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<Integer, Double> entry = i.next();
                entry.setValue(entry.getValue() - step);
                dealt.merge(entry.getKey(), step, Double::sum);
                if (entry.getValue() <= NOTHING) {
                    i.remove();
                }
            }
            if (finalOpen > NOTHING) {
                finalOpen -= step;
                finalDealt += step;
            }
        }
        dealt.forEach((client, multiple) -> delivered.get(client).put(firm, multiple * usual.get(client)));
        return finalDealt;
    }

    double stock(int client) {
        return stock.get(client).values().stream().mapToDouble(s -> s).sum();
    }

    double delivered(int supplier) {
        double sum = 0;
        for (TreeMap<Integer, Double> deliveries : delivered.values()) {
            sum += deliveries.getOrDefault(supplier, 0.0);
        }
        return sum;
    }
}
