import { defineConfig } from 'vitest/config';

// Two projects, so that `npm run test:unit -- --project unit` stays quick while the LSP tests start whole servers.
export default defineConfig({
    test: {
        projects: [
            {
                test: {
                    name: 'unit',
                    // Generous: properties try hundreds of policies, and a loaded machine is no failure.
                    testTimeout: 90_000,
                    include: [
                        'language-server/src/**/*.test.ts',
                        'extension/**/*.test.ts',
                        'test/{unit,baselines,conformance,webview}/**/*.test.ts',
                    ],
                },
            },
            {
                test: {
                    name: 'lsp',
                    include: ['test/lsp/**/*.test.ts'],
                    testTimeout: 20_000,
                },
            },
        ],
        coverage: {
            provider: 'v8',
            include: ['language-server/src/**/*.ts'],
            exclude: ['**/*.test.ts'],
            reporter: ['text-summary', 'lcov'],
        },
    },
});
