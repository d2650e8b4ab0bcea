/**
 * The production network of Inoue and Todo (2019): firms with input stocks order, make and ration once a day, as passes
 * over arrays. Equations, order of steps and file formats are those of the authors' published program.
 */
package org.liansim.model.inoue;
