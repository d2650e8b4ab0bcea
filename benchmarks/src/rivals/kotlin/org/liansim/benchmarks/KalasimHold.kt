package org.liansim.benchmarks

import kotlin.time.Duration.Companion.seconds
import kotlin.time.DurationUnit
import org.kalasim.Component
import org.kalasim.createSimulation
import org.kalasim.misc.ComponentTrackingConfig

/** kalasim: a process per entity that holds again and again; nothing is tracked. */
class KalasimHold : Rival("kalasim") {
    override fun simulate() {
        createSimulation(tickDurationUnit = DurationUnit.SECONDS) {
            val start = now
            repeat(entities()) { entity ->
                object : Component(trackingConfig = ComponentTrackingConfig.NONE) {
                    override fun process() = sequence {
                        hold(first().seconds)
                        while (true) {
                            hold(event(entity, (env.now - start).inWholeSeconds.toDouble()).seconds)
                        }
                    }
                }
            }
            run()
        }
    }
}
