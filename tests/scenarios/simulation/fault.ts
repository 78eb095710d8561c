// What a simulation throws when a promise was broken, as against a mistake in the simulation itself.
export class Fault extends Error {}
