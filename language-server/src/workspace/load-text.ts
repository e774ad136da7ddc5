import type { Finding } from '../model/finding.ts';
import type { PolicyModel } from '../model/policy-model.ts';
import { PolicyDocument } from './policy-document.ts';

/** Reads one text on its own: files that it names in `use` are not looked for. Never throws. */
export function loadText(text: string, uri = 'file:///policy.policy'): { model: PolicyModel; findings: Finding[] } {
    const document = new PolicyDocument(uri, text);
    return { model: { format: 'policywright-model/1', files: [document.fileModel()] }, findings: document.findings };
}
