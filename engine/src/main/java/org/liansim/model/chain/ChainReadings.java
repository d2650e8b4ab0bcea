package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.model.Conditions;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;

/** What the chains answer when they are asked for a measure. */
final class ChainReadings implements Readings {
    private static final int NONE = -1;
    private static final Measure[] MEASURES = Measure.values();
    /** Column of a firm's record that each measure is as it stands. */
    private static final int[] COLUMN =
            Arrays.stream(MEASURES).mapToInt(ChainReadings::column).toArray();
    /** Measures that are such a column. */
    private static final int[] STANDING =
            IntStream.range(0, COLUMN.length).filter(m -> COLUMN[m] != NONE).toArray();

    private static final Measure[] DERIVED = {
        Measure.VALUE_ADDED,
        Measure.INPUT_STOCK,
        Measure.JOBS,
        Measure.ON_ORDER,
        Measure.RECEIVED,
        Measure.LEAST_STOCK,
        Measure.DESTROYED,
        Measure.COST_RISE,
        Measure.FIRMS,
        Measure.ENTERED,
        Measure.LEFT
    };

    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final Conditions conditions;

    ChainReadings(ChainPlan plan, ChainState state, Conditions conditions) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.conditions = conditions;
    }

    @Override
    public double of(int i, Measure measure) {
        int column = COLUMN[measure.ordinal()];
        return column == NONE ? derived(i, measure) : state.firm[i * FIRM + column];
    }

    @Override
    public boolean read(int i, double[] values) {
        if (neverCame(i)) {
            return false;
        }
        for (int measure : STANDING) {
            values[measure] = state.firm[i * FIRM + COLUMN[measure]];
        }
        for (Measure measure : DERIVED) {
            values[measure.ordinal()] = derived(i, measure);
        }
        return true;
    }

    /** Column of a firm's record that is the measure as it stands. */
    private static int column(Measure measure) {
        return switch (measure) {
            case STARTED -> STARTED;
            case FINISHED -> FINISHED;
            case CAPACITY_OFFERED -> CAPACITY_OFFERED;
            case ORDERED -> ORDERED;
            case DUE -> DUE;
            case ON_TIME -> ON_TIME;
            case SHIPPED -> SHIPPED;
            case EXPORTED -> EXPORTED;
            case LOST -> LOST;
            case INPUTS_USED -> INPUTS_USED;
            case BOUGHT_LOCALLY -> BOUGHT_LOCAL;
            case BOUGHT_NATIONALLY -> BOUGHT_NATIONAL;
            case BOUGHT_ABROAD -> BOUGHT_ABROAD;
            case WAGES -> WAGES;
            case TAX -> TAX;
            case FINISHED_STOCK -> STOCK;
            case WORK_IN_PROCESS -> IN_PROCESS;
            case BACKLOG -> BACKLOG;
            case CAPACITY -> CAPACITY;
            case CASH -> CASH;
            default -> NONE;
        };
    }

    private double derived(int i, Measure measure) {
        int row = i * FIRM;
        double[] firm = state.firm;
        return switch (measure) {
            case VALUE_ADDED -> plan.valueAdded[network.product[i]] * firm[row + STARTED] + firm[row + SAVED];
            case INPUT_STOCK -> inputStock(i);
            case JOBS -> jobs(i);
            case ON_ORDER -> onOrder(i);
            case RECEIVED -> received(i);
            case LEAST_STOCK -> leastStock(i);
            case DESTROYED -> state.destroyed[i];
            case COST_RISE -> state.costRise[i];
            case FIRMS -> state.present[i] ? network.weight[i] : 0;
            case ENTERED -> i >= network.present && (state.present[i] || state.left[i]) ? network.weight[i] : 0;
            case LEFT -> state.left[i] ? network.weight[i] : 0;
            default -> 0;
        };
    }

    /** Whether a firm was never there: all its measures are zero, and its least stock is none. */
    private boolean neverCame(int i) {
        return !state.present[i] && !state.left[i];
    }

    private double jobs(int i) {
        double temporary = plan.temporary[network.product[i]];
        double staffed = (1 - temporary) * state.firm[i * FIRM + STAFFED] + temporary * state.firm[i * FIRM + FAST];
        return plan.jobs[network.product[i]] * conditions.labour[i] * staffed;
    }

    /** Inputs that the firm took in, not those that came since its last review. */
    private double inputStock(int i) {
        double sum = 0;
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            sum += state.input[k * INPUT + HELD];
        }
        return sum;
    }

    private double onOrder(int i) {
        double sum = 0;
        int last = network.linkStart[network.inputStart[i + 1]];
        for (int link = network.linkStart[network.inputStart[i]]; link < last; link++) {
            sum += state.buyer[link * BUYER + ON_ORDER];
        }
        return sum;
    }

    private double received(int i) {
        double sum = 0;
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            sum += plan.isService(k) ? 0 : state.input[k * INPUT + RECEIVED];
        }
        return sum;
    }

    private double leastStock(int i) {
        if (!state.present[i]) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Math.min(state.firm[i * FIRM + STOCK], state.firm[i * FIRM + IN_PROCESS]);
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            if (!plan.isService(k)) {
                least = Math.min(least, state.input[k * INPUT + HELD]);
            }
        }
        return least;
    }
}
