@NullMarked
package coop.ccci.model;

import org.jspecify.annotations.NullMarked;
