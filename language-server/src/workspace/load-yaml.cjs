'use strict';

// CommonJS, so that the library is bundled and yet read only when somebody asks for it, at once.
exports.loadYaml = () => require('yaml');
