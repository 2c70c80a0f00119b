"""Label sequences: a linear-chain CRF over the seven labels, its marginals and best paths, and simple linking."""
import numpy as np
import torch

IMPOSSIBLE = -1e4
LABELS = 7
# Only B-x and I-x may come before I-x.
ALLOWED = torch.ones(LABELS, LABELS, dtype=torch.bool)
for inside in (2, 4, 6):
    ALLOWED[:, inside] = False
    ALLOWED[inside - 1, inside] = ALLOWED[inside, inside] = True
START = torch.tensor([0., 0., IMPOSSIBLE, 0., IMPOSSIBLE, 0., IMPOSSIBLE])


def constrained(transitions):
    return torch.where(ALLOWED, transitions, torch.full_like(transitions, IMPOSSIBLE))


def log_partition(emit, mask, transitions):
    """emit [B, T, 7], mask [B, T] (1 for tokens, all at the front) -> log Z [B]; a tree of matrix products."""
    trans = torch.exp(constrained(transitions))
    top = emit.max(-1, keepdim=True).values
    scale = ((top.squeeze(-1)) * mask).sum(1)
    weight = torch.exp(emit - top)
    eye = torch.eye(LABELS).expand(emit.shape[0], 1, LABELS, LABELS)
    step = trans * weight[:, 1:, None, :]
    m = mask[:, 1:, None, None]
    step = step * m + eye * (1 - m)
    first = weight[:, 0] * torch.exp(START)
    while step.shape[1] > 1:
        if step.shape[1] % 2:
            step = torch.cat([step, eye], 1)
        step = (step[:, 0::2].unsqueeze(-1) * step[:, 1::2].unsqueeze(-3)).sum(-2)
        peak = step.amax((-1, -2), keepdim=True)
        step = step / peak
        scale = scale + torch.log(peak).sum((1, 2, 3))
    last = (first.unsqueeze(-1) * step[:, 0]).sum(-2) if step.shape[1] else first
    return scale + torch.log(last.sum(-1))


def chain_loss(emit, target, mask, transitions):
    """Cross-entropy of the chain against label distributions target [B, T, 7] (one-hot for gold), [B]."""
    score = (emit * target * mask.unsqueeze(-1)).sum((1, 2))
    both = torch.einsum('bti,btj->bij', target[:, :-1] * mask[:, 1:, None], target[:, 1:])
    score = score + (both * torch.where(ALLOWED, transitions, torch.zeros_like(transitions))).sum((1, 2))
    return log_partition(emit, mask, transitions) - score


def marginals(emit, mask, transitions):
    """Label probabilities of each token under the chain: the gradient of log Z."""
    emit = emit.detach().requires_grad_()
    with torch.enable_grad():
        log_partition(emit, mask, transitions.detach()).sum().backward()
    return emit.grad


def best_path(emit, transitions):
    """Viterbi for one document, numpy [T, 7] -> labels [T]."""
    trans = constrained(torch.as_tensor(transitions)).numpy()
    score = emit[0] + START.numpy()
    back = np.empty(emit.shape, np.int8)
    for t in range(1, len(emit)):
        all_ = score[:, None] + trans
        back[t] = all_.argmax(0)
        score = all_.max(0) + emit[t]
    path = np.empty(len(emit), np.int8)
    path[-1] = score.argmax()
    for t in range(len(emit) - 1, 0, -1):
        path[t - 1] = back[t, path[t]]
    return path


def spans_of(path):
    """[(kind, begin, end)], kind 0 source, 1 cue, 2 content."""
    out = []
    for i, label in enumerate(path):
        if label in (1, 3, 5):
            out.append([(label - 1) // 2, i, i + 1])
        elif label and out:
            out[-1][2] = i + 1
    return out


def choose(scores, begin, places):
    """Index of the linked span among `places` (begins, sorted), or None. scores: none, left1, left2, right1, right2."""
    right = np.searchsorted(places, begin)
    options = [(scores[k], at) for k, at in ((1, right - 1), (2, right - 2), (3, right), (4, right + 1))
               if 0 <= at < len(places)]
    if not options:
        return None
    score, at = max(options)
    return at if score >= scores[0] - 50 else None


def attributions(doc, path, links):
    """Labels and link scores (log probabilities [T, 5]) -> attributions in characters."""
    spans = spans_of(path)
    char = lambda s: [int(doc['spans'][s[1], 0]), int(doc['spans'][s[2] - 1, 1])]
    cues = [s for s in spans if s[0] == 1]
    sources = [s for s in spans if s[0] == 0]
    cue_at, source_at = [c[1] for c in cues], [s[1] for s in sources]
    found = [{'source': [], 'cue': [char(c)], 'content': []} for c in cues]
    for i, c in enumerate(cues):
        scores = links[c[1]:c[2]].mean(0)
        if scores[0] < max(scores[1:]):
            at = choose(scores, c[1], source_at)
            if at is not None:
                found[i]['source'] = [char(sources[at])]
    for s in spans:
        if s[0] == 2:
            at = choose(links[s[1]:s[2]].mean(0), s[1], cue_at)
            if at is not None:
                found[at]['content'].append(char(s))
    return [a for a in found if a['content']]
