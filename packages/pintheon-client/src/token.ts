// The place of `./token`, so that the package can be built before it is there.
export {}
