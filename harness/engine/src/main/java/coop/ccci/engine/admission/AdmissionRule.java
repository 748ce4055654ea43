package coop.ccci.engine.admission;

/** A rule as the documentation lists it: its id and what it admits, in one clause. */
public record AdmissionRule(String id, String admits) {}
