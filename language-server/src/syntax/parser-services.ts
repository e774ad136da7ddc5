import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumParser,
} from 'langium';
import {
    PolicyGeneratedModule,
    PolicyGeneratedSharedModule,
    PolicyLanguageMetaData,
} from '../../../grammar/generated/module.ts';
import { PolicyLexer } from './lexer/policy-lexer.ts';
import { PolicyTokenBuilder } from './lexer/token-builder.ts';
import { PolicyParserMessages } from './parser-messages.ts';
import { createSectionParser } from './section-parser.ts';

export interface PolicyParser {
    parser: LangiumParser;
    lexer: PolicyLexer;
}

let shared: PolicyParser | undefined;

/** The parser of one section. Building it costs some tens of milliseconds, so there is one. */
export function policyParser(): PolicyParser {
    shared ??= create();
    return shared;
}

/** The next section gets a new parser. */
export function forgetPolicyParser(): void {
    shared = undefined;
}

function create(): PolicyParser {
    const services = createPolicyServices();
    return { parser: services.parser.LangiumParser, lexer: services.parser.Lexer as PolicyLexer };
}

/** Langium's services for the grammar; `development` lets Chevrotain examine the grammar, which tests want. */
export function createPolicyServices(mode: 'production' | 'development' = 'production'): LangiumCoreServices {
    const sharedServices = inject(createDefaultSharedCoreModule(EmptyFileSystem), PolicyGeneratedSharedModule);
    const services = inject(createDefaultCoreModule({ shared: sharedServices }), PolicyGeneratedModule, {
        LanguageMetaData: () => ({ ...PolicyLanguageMetaData, mode }),
        parser: {
            ParserConfig: () => ({ maxLookahead: 2, recoveryEnabled: true }),
            LangiumParser: (s: LangiumCoreServices) => createSectionParser(s),
            TokenBuilder: () => new PolicyTokenBuilder(),
            Lexer: (s: LangiumCoreServices) => new PolicyLexer(s),
            ParserErrorMessageProvider: () => new PolicyParserMessages(),
        },
    });
    sharedServices.ServiceRegistry.register(services);
    return services;
}
