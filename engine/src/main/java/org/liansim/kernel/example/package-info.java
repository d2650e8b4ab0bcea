/** Queueing models on the bare kernel: the smallest complete models, with known answers. */
package org.liansim.kernel.example;
