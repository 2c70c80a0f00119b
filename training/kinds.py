"""Taggers by the name of their kind, and documents as each kind reads them."""
import network
import pretrained

TEACHER = 'minilm'


def build(kind):
    return network.Tagger(pretrained.Pretrained() if kind == TEACHER else network.Encoder(*network.KINDS[kind]))


def prepare(kind, docs, folder):
    """Adds what a pretrained encoder reads; `folder` is that of its package."""
    if kind == TEACHER:
        pretrained.add_pieces(docs, pretrained.Vocabulary(f'{folder}/vocab.txt'))
