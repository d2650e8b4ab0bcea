package org.liansim.benchmarks;

import nl.tudelft.simulation.dsol.SimRuntimeException;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;

/** DSOL with its default event list, a red-black tree; executables are used again. */
public final class DsolHold extends Rival {
    private static final double FOR_EVER = 1e300;

    private final DevsSimulator<Double> simulator = new DevsSimulator<>("hold");

    public DsolHold() {
        super("dsol");
    }

    @Override
    void simulate() {
        simulator.initialize(new Model(), new SingleReplication<>("hold", 0.0, 0.0, FOR_EVER));
        simulator.start();
    }

    private final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
        private static final long serialVersionUID = 1;

        Model() {
            super(DsolHold.this.simulator);
        }

        @Override
        public void constructModel() throws SimRuntimeException {
            for (int entity = 0; entity < entities(); entity++) {
                simulator.scheduleEventRel(first(), new Next(entity));
            }
        }
    }

    private final class Next implements Executable {
        private final int entity;

        Next(int entity) {
            this.entity = entity;
        }

        @Override
        public void execute() throws SimRuntimeException {
            simulator.scheduleEventRel(event(entity, simulator.getSimulatorTime()), this);
        }
    }
}
