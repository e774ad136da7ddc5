import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { unquote } from './names.ts';

/** Names stay as written (the model folds them), prose loses its quotes. */
export class PolicyValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _cstNode: CstNode): ValueType {
        return rule.name === 'STRING' ? unquote(input) : input;
    }
}
