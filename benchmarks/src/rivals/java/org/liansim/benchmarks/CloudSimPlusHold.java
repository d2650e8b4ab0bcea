package org.liansim.benchmarks;

import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;

/** CloudSim Plus: one of its entities, whose events carry the number of ours as their tag. */
public final class CloudSimPlusHold extends Rival {
    public CloudSimPlusHold() {
        super("cloudSimPlus");
    }

    @Override
    void simulate() {
        CloudSimPlus simulation = new CloudSimPlus();
        new All(simulation);
        simulation.start();
    }

    private final class All extends CloudSimEntity {
        All(CloudSimPlus simulation) {
            super(simulation);
        }

        @Override
        protected void startInternal() {
            for (int entity = 0; entity < entities(); entity++) {
                schedule(first(), entity);
            }
        }

        @Override
        public void processEvent(SimEvent event) {
            schedule(event(event.getTag(), event.getTime()), event.getTag());
        }
    }
}
