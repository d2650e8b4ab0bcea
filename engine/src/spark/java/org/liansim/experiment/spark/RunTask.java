package org.liansim.experiment.spark;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.liansim.experiment.Tasks;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Runs one task on an executor. */
final class RunTask<R> extends AbstractFunction1<Iterator<Integer>, R> implements Serializable {
    private static final long serialVersionUID = 1;

    private final Broadcast<Tasks<R>> shipped;

    RunTask(Broadcast<Tasks<R>> shipped) {
        this.shipped = shipped;
    }

    /** What the task itself throws it would throw anywhere; want of memory may be that of the executor alone. */
    @Override
    public R apply(Iterator<Integer> number) {
        Tasks<R> tasks = shipped.value();
        int own = number.next();
        try {
            return tasks.run(own);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Exception | Error e) {
            return tasks.failed(own, e);
        }
    }
}
