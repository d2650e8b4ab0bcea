package org.liansim.kernel;

import java.util.Arrays;

/**
 * Proof of locality: an entity's fingerprint changes only by its own events and by globals. Costs two fingerprints per
 * event and two of every entity per global.
 */
final class LocalityCheck {
    private final Model model;
    private long[] fingerprints = {};
    private String lastEvent = "the start of the run";

    LocalityCheck(Model model) {
        this.model = model;
    }

    /** Takes all fingerprints anew, after something that may change everything. */
    void store(int entities, String event) {
        lastEvent = event;
        fingerprints = Arrays.copyOf(fingerprints, entities);
        for (int entity = 0; entity < entities; entity++) {
            fingerprints[entity] = model.fingerprint(entity);
        }
    }

    /** Verifies every entity. */
    void verify() {
        for (int entity = 0; entity < fingerprints.length; entity++) {
            verify(entity);
        }
    }

    void verify(int entity) {
        if (model.fingerprint(entity) != fingerprints[entity]) {
            throw new ContractViolation("State of entity " + entity
                    + " was changed by an event of another entity, found out after " + lastEvent
                    + "; a handler may write only what belongs to its own entity.");
        }
    }

    /** Takes the fingerprint of an entity after its event. */
    void store(int entity, long tick, int kind) {
        lastEvent = "event \"" + model.kinds()[kind] + "\" of entity " + entity + " at tick " + tick;
        fingerprints[entity] = model.fingerprint(entity);
    }
}
