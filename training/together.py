"""Several processes train one model: each reads its share of every batch, their gradients are averaged.

Two processes of one thread each are nearly twice as fast as one process of two: most operations here are small.
"""
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp


def _start(rank, main, options, meeting):
    torch.set_num_threads(1)
    dist.init_process_group('gloo', init_method=f'file://{meeting}/point', rank=rank, world_size=options.processes)
    main(options, rank)


def run(main, options):
    """main(options, rank) in each of `options.processes` processes, rank 0 the first."""
    with tempfile.TemporaryDirectory() as meeting:
        mp.spawn(_start, (main, options, meeting), nprocs=options.processes)


def average_gradients(model):
    size = dist.get_world_size()
    if size == 1:
        return
    grads = [p.grad if p.grad is not None else torch.zeros_like(p) for p in model.parameters()]
    flat = torch.cat([g.flatten() for g in grads])
    dist.all_reduce(flat)
    flat /= size
    for p, part in zip(model.parameters(), flat.split([g.numel() for g in grads])):
        p.grad = part.view_as(p)
