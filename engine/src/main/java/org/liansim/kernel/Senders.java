package org.liansim.kernel;

import java.util.Arrays;

/** Who may send what: the entities with the number of their sends, their timers, the kinds, and the least delay. */
final class Senders implements Stateful {
    final Timers timers;
    private final String[] kinds;
    /** Number of sends so far, by entity. */
    private int[] sent;

    private int sentByGlobals;
    private long lookahead;

    Senders(Timers timers, int entities, long lookahead, String[] kinds) {
        if (kinds.length > EventRecord.MOST_KINDS) {
            throw new IllegalArgumentException(kinds.length + " kinds are more than " + EventRecord.MOST_KINDS);
        }
        this.timers = timers;
        this.sent = new int[checkedCount(entities)];
        this.kinds = kinds;
        setLookahead(lookahead);
    }

    private static int checkedCount(int entities) {
        if (entities < 0 || entities > EventRecord.MOST_ENTITIES) {
            throw new IllegalArgumentException(
                    entities + " entities are not between 0 and " + EventRecord.MOST_ENTITIES);
        }
        return entities;
    }

    int entities() {
        return sent.length;
    }

    int kinds() {
        return kinds.length;
    }

    long lookahead() {
        return lookahead;
    }

    void setLookahead(long ticks) {
        if (ticks < 1) {
            throw new IllegalArgumentException("The lookahead of " + ticks + " ticks is less than 1.");
        }
        lookahead = ticks;
    }

    void grow(int entities, int timerCount) {
        if (entities < sent.length) {
            throw new IllegalArgumentException("The number of entities may not fall from " + sent.length + " to "
                    + entities + "; ids are never reused.");
        }
        sent = Arrays.copyOf(sent, checkedCount(entities));
        timers.grow(timerCount);
    }

    @Override
    public void pass(State state) {
        state.part("senders");
        sent = state.grown(sent);
        sentByGlobals = state.pass(sentByGlobals);
        lookahead = state.pass(lookahead);
        timers.pass(state);
    }

    int nextNumber(int entity) {
        int number = ++sent[entity];
        if (number == 0) {
            throw new ContractViolation("Entity " + entity + " sent more than 2^32 - 1 events.");
        }
        return number;
    }

    int nextGlobalNumber() {
        if (++sentByGlobals == 0) {
            throw new ContractViolation("Globals sent more than 2^32 - 1 events.");
        }
        return sentByGlobals;
    }

    void checkKind(int kind) {
        if (kind < 0 || kind >= kinds.length) {
            throw new ContractViolation("There is no kind " + kind + " among " + kinds.length + ".");
        }
    }

    void checkEntity(int entity) {
        if (entity < 0 || entity >= sent.length) {
            throw new ContractViolation("There is no entity " + entity + " among " + sent.length + ".");
        }
    }

    void checkTimer(int timer) {
        if (timer < 0 || timer >= timers.count()) {
            throw new ContractViolation("There is no timer " + timer + " among " + timers.count() + ".");
        }
    }

    String kindName(int kind) {
        return kind >= 0 && kind < kinds.length ? kinds[kind] : "kind " + kind;
    }
}
