package org.liansim.kernel;

/** The executors that keep the contract. */
enum Engine {
    SEQUENTIAL {
        @Override
        Executor of(Model model, int entities, int timers, long lookahead, Supervision supervision) {
            return new SequentialExecutor(model, entities, timers, lookahead, supervision);
        }
    },
    WINDOWED {
        @Override
        Executor of(Model model, int entities, int timers, long lookahead, Supervision supervision) {
            return new WindowedExecutor(
                    model, new WindowedExecutor.Rows(entities, timers), lookahead, supervision, new Sweep(1));
        }
    };

    abstract Executor of(Model model, int entities, int timers, long lookahead, Supervision supervision);

    final Executor of(Model model, int entities, int timers, long lookahead) {
        return of(model, entities, timers, lookahead, Supervision.NONE);
    }
}
