package org.liansim.benchmarks;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** SSJ with its default event list, a splay tree; event objects are used again. */
public final class SsjHold extends Rival {
    private final Simulator simulator = new Simulator();

    public SsjHold() {
        super("ssj");
    }

    @Override
    void simulate() {
        simulator.init();
        for (int entity = 0; entity < entities(); entity++) {
            new Next(entity).schedule(first());
        }
        simulator.start();
    }

    private final class Next extends Event {
        private final int entity;

        Next(int entity) {
            super(simulator);
            this.entity = entity;
        }

        @Override
        public void actions() {
            schedule(event(entity, simulator.time()));
        }
    }
}
