package org.liansim.experiment.spark;

import java.io.Serializable;
import java.util.concurrent.TimeUnit;
import org.liansim.experiment.Tasks;

/**
 * Tasks that leave their number.
 *
 * @param endless the number of one that never ends; 0 for none
 */
record Numbers(int count, int endless) implements Tasks<String>, Serializable {
    @Override
    public String run(int number) {
        try {
            TimeUnit.MILLISECONDS.sleep(number == endless ? 20_000 : 20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "number " + number;
    }

    @Override
    public String failed(int number, String reason) {
        return "failed " + number + ": " + reason;
    }

    @Override
    public long events(String result) {
        return 2;
    }
}
