package org.liansim.kernel;

/** A model of two kinds, "ping" and "pong", that does what a test says. */
record TestModel(Handler handler, ToLong fingerprint) implements Model {
    TestModel(Handler handler) {
        this(handler, entity -> 0);
    }

    @FunctionalInterface
    interface ToLong {
        long of(int entity);
    }

    @FunctionalInterface
    interface Handler {
        void handle(Agenda agenda, int entity, int kind, int slot, double amount);
    }

    @Override
    public void handle(Agenda agenda, int entity, int kind, int slot, double amount) {
        handler.handle(agenda, entity, kind, slot, amount);
    }

    /** Calls the handler without an agenda. */
    @Override
    public void deposit(int entity, long by, int kind, int slot, double amount) {
        handler.handle(null, entity, kind, slot, amount);
    }

    @Override
    public String[] kinds() {
        return new String[] {"ping", "pong"};
    }

    @Override
    public long fingerprint(int entity) {
        return fingerprint.of(entity);
    }
}
