declare const shape: unique symbol

/** JSON text the database wrote, of the shape `T`: the edge passes it on without parsing it. */
export type Json<T> = string & { readonly [shape]: T }
