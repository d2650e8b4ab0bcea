package org.liansim.kernel;

import java.util.Arrays;

/**
 * Proof of locality: an entity's fingerprint changes only by its own events and by globals. Costs two fingerprints per
 * event and two of every entity per global.
 */
final class LocalityCheck {
    private static final int NONE = -1;

    private final Model model;
    private long[] fingerprints = {};
    /** Last global, or what else may change everything; since then events of entities only. */
    private String lastGlobal;

    private long lastTick;
    private int lastEntity;
    private int lastKind = NONE;

    LocalityCheck(Model model) {
        this.model = model;
    }

    /** Takes all fingerprints anew, after something that may change everything. */
    void store(int entities, String cause) {
        lastGlobal = cause;
        lastKind = NONE;
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
                    + " was changed by an event of another entity, found out after " + lastEvent()
                    + "; a handler may write only what belongs to its own entity.");
        }
    }

    /** Takes the fingerprint of an entity after its event. */
    void store(int entity, long tick, int kind) {
        lastTick = tick;
        lastEntity = entity;
        lastKind = kind;
        fingerprints[entity] = model.fingerprint(entity);
    }

    private String lastEvent() {
        return lastKind == NONE
                ? lastGlobal
                : "event \"" + model.kinds()[lastKind] + "\" of entity " + lastEntity + " at tick " + lastTick;
    }
}
