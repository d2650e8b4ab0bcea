/** Keyed random numbers and samplers: a number depends on what it is for, never on how many were drawn before. */
package org.liansim.random;
