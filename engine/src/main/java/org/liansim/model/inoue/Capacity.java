package org.liansim.model.inoue;

import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.inoue.Disruption.Damage;
import org.liansim.model.inoue.Disruption.Windows;

/** Capacity of each firm: its output before the shock less damage, which starts and recovers. */
final class Capacity implements Stateful {
    /** Most that each firm can make [value a day]. */
    final double[] most;

    private final InoueNetwork network;
    private final Damage damage;
    private final Windows windows;
    private final InoueSettings.Recovery recovery;
    private final Neighbours neighbours;
    /** Part of capacity lost now. */
    private final double[] lost;

    Capacity(InoueNetwork network, Disruption disruption, InoueSettings.Recovery recovery) {
        this.network = network;
        this.damage = disruption.damage();
        this.windows = disruption.windows();
        this.recovery = recovery;
        this.most = network.output.clone();
        this.lost = new double[network.firms()];
        this.neighbours = recovery.shape() == RecoveryShape.DAMPED ? new Neighbours(network, damage.firm()) : null;
    }

    @Override
    public void pass(State run) {
        run.pass(most, lost);
    }

    /** Damage that starts or ends on a day. */
    void begin(int day) {
        int[] firm = windows.firm();
        for (int row = 0; row < firm.length; row++) {
            if (row == 0 || firm[row] != firm[row - 1]) {
                beginWindows(row, day);
            }
        }
        for (int row = 0; row < damage.firm().length; row++) {
            if (damage.start()[row] == day) {
                lose(damage.firm()[row], damage.lost()[row]);
            }
        }
    }

    private void beginWindows(int firstRow, int day) {
        int firm = windows.firm()[firstRow];
        boolean over = true;
        for (int row = firstRow; row < windows.firm().length && windows.firm()[row] == firm; row++) {
            over &= windows.end()[row] < day;
            if (windows.start()[row] <= day && day <= windows.end()[row]) {
                lose(firm, windows.lost()[row]);
            }
        }
        if (over) {
            lose(firm, 0);
        }
    }

    /** What recovers after a day. */
    void recover(int day) {
        if (recovery.shape() == RecoveryShape.NONE) {
            return;
        }
        for (int row = 0; row < damage.firm().length; row++) {
            double now = lost[damage.firm()[row]];
            if (now > 0 && day - damage.start()[row] >= recovery.delay()) {
                lose(damage.firm()[row], Math.max(0, recovered(row, now, day)));
            }
        }
    }

    private double recovered(int row, double now, int day) {
        double atFirst = damage.lost()[row];
        int days = recovery.days();
        return switch (recovery.shape()) {
            case NONE -> now;
            case LINEAR -> now - atFirst / days;
            case UNIFORM -> now - 1.0 / days;
            case AT_ONCE -> 0;
            case RENEWAL -> now * (1 - days / atFirst);
            case EXPONENTIAL -> atFirst * StrictMath.exp(-(double) day / days);
            case DAMPED -> now * (1 - (1 - neighbours.mean(row, lost)) / days);
        };
    }

    private void lose(int firm, double part) {
        lost[firm] = part;
        most[firm] = (1 - part) * network.output[firm];
    }
}
