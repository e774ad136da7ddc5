/** The library that reads YAML; loaded by the first call. */
export declare function loadYaml(): typeof import('yaml');
